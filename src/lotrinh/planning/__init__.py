"""Planning: a register into a plan with exact meaning, paths, implied figures and tasks that are clear."""

from lotrinh.planning.basing import read_predecessors
from lotrinh.planning.checking import check_plan
from lotrinh.planning.drafting import SCHEMA, draft
from lotrinh.planning.errors import PlanError
from lotrinh.planning.form import check_form
from lotrinh.planning.periods import CLOCKS, windows
from lotrinh.planning.reporting import read_rows, with_observations
from lotrinh.planning.sharing import share_out, take_together
from lotrinh.planning.splitting import join, split
from lotrinh.planning.steps import CLEARS, missing_clears

__all__ = [
    "CLEARS",
    "CLOCKS",
    "SCHEMA",
    "PlanError",
    "check_form",
    "check_plan",
    "draft",
    "join",
    "missing_clears",
    "read_predecessors",
    "read_rows",
    "share_out",
    "split",
    "take_together",
    "windows",
    "with_observations",
]
