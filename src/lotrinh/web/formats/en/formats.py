"""English, for readers in Vietnam: 07/08/2025 is 7 August here too; 15,219.5; the week begins on Monday."""

from lotrinh.web.formats import DATES

DATE_FORMAT = SHORT_DATE_FORMAT = "d/m/Y"
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = "d/m/Y H:i"
MONTH_DAY_FORMAT = "d/m"
DATE_INPUT_FORMATS = DATES
DATETIME_INPUT_FORMATS = [f"{day} %H:%M" for day in DATES]
FIRST_DAY_OF_WEEK = 1
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
