"""Figures of a scan whose characters are in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.checking.surroundings import Surroundings
from lotrinh.reading.claims import Figure, Finding

_SURE = 0.6
"""From this confidence on, characters on which all looks agree are taken as read."""


def doubtful_characters(around: Surroundings) -> Iterator[Finding]:
    """Flag figures of a scan on which looks at it differ, or which were recognised with little confidence."""
    for figure in around.figures:
        if figure.confidence is not None and (figure.other_reading is not None or figure.confidence < _SURE):
            yield _doubt(figure, figure.confidence)


def _doubt(figure: Figure, confidence: float) -> Finding:
    said = f"“{figure.indicator_text}”: “{figure.quote}” {figure.unit}".rstrip()
    if figure.other_reading:
        why = f"another look at the scan gives “{figure.other_reading}”"
        why_vi = f"lần nhận dạng khác cho kết quả “{figure.other_reading}”"
    else:
        why = f"the scan was recognised with a confidence of {confidence:.0%} only"
        why_vi = f"nhận dạng bản quét chỉ chắc chắn {confidence:.0%}"
    return Finding(
        code="doubtful_characters",
        message=f"{said}; {why}. Compare it with the picture.",
        claims=(figure,),
        details={
            "quotes": [figure.quote],
            "confidence": confidence,
            "message_vi": f"{said}; {why_vi}. Hãy đối chiếu với hình ảnh.",
        },
    )
