"""Stage 3: what a careful reader would query in the claims of one document. A finding flags; it never repairs."""

from __future__ import annotations

from lotrinh.checking.check import check

__all__ = ["check"]
