"""Tracking: a plan and what was reported into an assessment that says why."""

from lotrinh.planning.errors import PlanError
from lotrinh.tracking.assess import SCHEMA, assess
from lotrinh.tracking.comparison import compare
from lotrinh.tracking.forecast import forecast
from lotrinh.tracking.province import compare_plans, indicators_of, roll_up_plans, units_of
from lotrinh.tracking.rollup import count_statuses, roll_up
from lotrinh.tracking.tasks import assess_tasks

__all__ = [
    "SCHEMA",
    "PlanError",
    "assess",
    "assess_tasks",
    "compare",
    "compare_plans",
    "count_statuses",
    "forecast",
    "indicators_of",
    "roll_up",
    "roll_up_plans",
    "units_of",
]
