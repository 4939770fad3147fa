from datetime import date, datetime
from decimal import Decimal

import pytest
from django import forms
from django.utils import formats, translation
from django.utils.timezone import make_aware

LANGUAGES = ["vi", "en"]


class Asked(forms.Form):
    """A form with a day and a number."""

    day = forms.DateField()
    number = forms.DecimalField(localize=True)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("written", ["07/08/2025", "7/8/2025", "07-08-2025", "2025-08-07"])
def test_the_day_comes_before_the_month(lang, written):
    """07/08/2025 is 7 August in both languages, however it is typed."""
    with translation.override(lang):
        form = Asked({"day": written, "number": "1"})
        form.is_valid()
        assert form.cleaned_data["day"] == date(2025, 8, 7)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_days_are_shown_with_the_day_first(lang):
    """A page shows 7 August 2025 as 07/08/2025 in both languages."""
    with translation.override(lang):
        assert formats.date_format(date(2025, 8, 7), "SHORT_DATE_FORMAT") == "07/08/2025"
        assert "07/08/2025" in formats.date_format(make_aware(datetime(2025, 8, 7, 9, 5)), "SHORT_DATETIME_FORMAT")


@pytest.mark.parametrize(("lang", "shown"), [("vi", "15.219,5"), ("en", "15,219.5")])
def test_numbers_have_the_signs_of_their_language(lang, shown):
    """15219.5 is 15.219,5 in Vietnamese and 15,219.5 in English, shown and typed alike."""
    with translation.override(lang):
        assert formats.localize(Decimal("15219.5")) == shown
        form = Asked({"day": "07/08/2025", "number": shown})
        form.is_valid()
        assert form.cleaned_data["number"] == Decimal("15219.5")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_weeks_begin_on_monday(lang):
    """The first day of a week is Monday in both languages."""
    with translation.override(lang):
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
