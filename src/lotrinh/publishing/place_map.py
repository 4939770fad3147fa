"""A province as a small map (SVG): a circle of each unit's area at its centroid, or the outlines an office gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from math import cos, hypot, pi, radians, sqrt
from typing import NamedTuple

from lotrinh.messages import Language, say
from lotrinh.places.place import Place
from lotrinh.publishing.places import place_line
from lotrinh.publishing.shapes import Ring

_WIDTH, _MOST_HEIGHT, _MARGIN, _FOOT = 960.0, 1200.0, 44.0, 108.0
_KM_A_DEGREE = 111.32
_FAR = 0.6
"""Degrees to the nearest unit from which on an island is named below the map instead of shrinking all the rest."""
_SMALLEST, _UNSIZED = 3.0, 6.0
_LETTER, _LINE = 5.6, 12.0
"""The size of a letter of a label, in units of the picture, to see which labels would overlap."""
_KINDS = {"phường": "ward", "đặc khu": "zone", "thị trấn": "ward"}
STYLE = """
text{font:11px system-ui,"Noto Sans",Arial,sans-serif;fill:#1d2126;text-anchor:middle}
.unit{stroke:#1756b0;fill:#1756b0;fill-opacity:.1;stroke-width:1}
.ward{stroke:#8c2a22;fill:#8c2a22;fill-opacity:.28}
.zone{stroke:#17693f;fill:#17693f;fill-opacity:.2;stroke-dasharray:4 2}
.unsized{fill-opacity:0;stroke-dasharray:2 2}
.unit text{stroke:none;fill-opacity:1;pointer-events:none}
.unit .more{visibility:hidden}
.unit:hover,.unit:focus{fill-opacity:.5;stroke-width:2}
.unit:hover text,.unit:focus text{visibility:visible;font-weight:600;paint-order:stroke;stroke:#fffefb;stroke-width:3px}
.foot{text-anchor:start;fill:#565e69}
.name{font-size:18px;font-weight:600;text-anchor:start}
"""


class _Point(NamedTuple):
    x: float
    y: float


class _Frame(NamedTuple):
    """From degrees to the picture: kilometres are equally long both ways at the middle of the map."""

    west: float
    north: float
    across: float
    """Kilometres a degree of longitude."""
    scale: float
    """Units of the picture a kilometre."""
    height: float

    def at(self, longitude: float, latitude: float) -> _Point:
        return _Point(
            _MARGIN + (longitude - self.west) * self.across * self.scale,
            _MARGIN + (self.north - latitude) * _KM_A_DEGREE * self.scale,
        )


def draw(
    province: Place,
    units: Sequence[Place],
    lang: Language,
    shapes: Mapping[str, list[Ring]] | None = None,
    *,
    style: str = STYLE,
) -> str:
    """Draw the units of a province. `shapes` are outlines by code; a unit without one is a circle of its area.

    A page that has `STYLE` already draws with an empty `style`.
    """
    outlines = {unit.code: shapes[unit.code] for unit in units if shapes and unit.code in shapes}
    near, far = _split(units)
    frame = _fit([*_corners(near), *(corner for rings in outlines.values() for ring in rings for corner in ring)])
    title = say("map.title", lang, province=province.full_name, count=len(units))
    drawn = sorted(near, key=lambda unit: (-(unit.area or 0), unit.code))
    labelled = _labelled(drawn, frame)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:.0f} {frame.height + _FOOT:.0f}" '
            f'role="img" aria-label="{escape(title)}">',
            f"<title>{escape(title)}</title>",
            f"<style>{style}</style>" if style else "",
            '<rect width="100%" height="100%" fill="#fffefb"/>',
            f'<text class="name" x="{_MARGIN}" y="28">{escape(title)}</text>',
            *(_unit(unit, frame, outlines.get(unit.code), lang, shown=unit in labelled) for unit in drawn),
            *_foot(frame, far, drawn, lang, outlines),
            "</svg>\n",
        ]
    )


def _degrees(place: Place) -> tuple[float, float]:
    return float(place.longitude or 0), float(place.latitude or 0)


def _corners(units: Iterable[Place]) -> Iterator[tuple[float, float]]:
    """Give the ends of each unit's circle."""
    for unit in units:
        longitude, latitude = _degrees(unit)
        radius = sqrt(float(unit.area or 0) / pi) / _KM_A_DEGREE
        yield from ((longitude - radius, latitude - radius), (longitude + radius, latitude + radius))


def _split(units: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """Set islands far out at sea apart."""
    middles = {unit.code: _degrees(unit) for unit in units}
    far = [unit for unit in units if len(units) > 1 and _to_nearest(unit.code, middles) > _FAR]
    return [unit for unit in units if unit not in far], far


def _to_nearest(code: str, middles: Mapping[str, tuple[float, float]]) -> float:
    return min(hypot(middles[code][0] - x, middles[code][1] - y) for other, (x, y) in middles.items() if other != code)


def _fit(corners: Sequence[tuple[float, float]]) -> _Frame:
    longitudes, latitudes = zip(*corners, strict=True)
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    across = _KM_A_DEGREE * cos(radians((north + south) / 2))
    wide, high = max((east - west) * across, 1), max((north - south) * _KM_A_DEGREE, 1)
    scale = min((_WIDTH - 2 * _MARGIN) / wide, (_MOST_HEIGHT - 2 * _MARGIN) / high)
    return _Frame(west, north, across, scale, 2 * _MARGIN + high * scale)


def _radius(unit: Place, frame: _Frame) -> float:
    return _UNSIZED if unit.area is None else max(sqrt(float(unit.area) / pi) * frame.scale, _SMALLEST)


def _labelled(drawn: Iterable[Place], frame: _Frame) -> set[Place]:
    """Choose the names that are always shown: the larger units first, none over another."""
    taken: list[tuple[float, float, float, float]] = []
    chosen = set()
    for unit in drawn:
        x, y = frame.at(*_degrees(unit))
        half = len(unit.name) * _LETTER / 2
        box = (x - half, y - _LINE / 2, x + half, y + _LINE / 2)
        if all(box[2] < t[0] or t[2] < box[0] or box[3] < t[1] or t[3] < box[1] for t in taken):
            taken.append(box)
            chosen.add(unit)
    return chosen


def _unit(unit: Place, frame: _Frame, rings: list[Ring] | None, lang: Language, *, shown: bool) -> str:
    x, y = frame.at(*_degrees(unit))
    form = _path(rings, frame) if rings else f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_radius(unit, frame):.1f}"/>'
    more = "" if shown else ' class="more"'
    label = f'<text{more} x="{x:.1f}" y="{y + 4:.1f}">{escape(unit.name)}</text>'
    kind = _KINDS.get(unit.level, "commune") + ("" if rings or unit.area is not None else " unsized")
    said = escape(place_line(unit, lang))
    return f'<g class="unit {kind}" data-code="{unit.code}" tabindex="0"><title>{said}</title>{form}{label}</g>'


def _path(rings: list[Ring], frame: _Frame) -> str:
    lines = [" L".join(f"{p.x:.1f} {p.y:.1f}" for p in (frame.at(*corner) for corner in ring)) for ring in rings]
    return f'<path fill-rule="evenodd" d="{" ".join(f"M{line} Z" for line in lines)}"/>'


def _foot(
    frame: _Frame, far: Sequence[Place], drawn: Iterable[Place], lang: Language, outlines: Mapping[str, list[Ring]]
) -> list[str]:
    """Give the legend, the scale, what lies off the map, and the source."""
    top = frame.height
    length = next(km for km in (100, 50, 20, 10, 5, 2, 1) if km * frame.scale < _WIDTH / 3 or km == 1)
    lines, x = [], _MARGIN
    for kind in ("ward", "commune", "zone"):
        lines.append(f'<g class="unit {kind}"><circle cx="{x + 6}" cy="{top + 8}" r="6"/></g>')
        lines.append(f'<text class="foot" x="{x + 18}" y="{top + 12}">{say(f"map.{kind}", lang)}</text>')
        x += 150
    lines.append(f'<path d="M{x} {top + 8} h{length * frame.scale:.1f}" stroke="#1d2126" stroke-width="2"/>')
    lines.append(f'<text class="foot" x="{x}" y="{top + 24}">{length} km</text>')
    away = ", ".join(unit.full_name for unit in far)
    unsized = sum(unit.area is None and unit.code not in outlines for unit in drawn)
    notes = [
        say("map.shapes" if outlines else "map.circles", lang),
        say("map.unsized", lang, count=unsized) if unsized else "",
        say("map.far", lang, units=away) if far else "",
    ]
    for number, note in enumerate(filter(None, [*notes, say("map.source", lang)])):
        lines.append(f'<text class="foot" x="{_MARGIN}" y="{top + 42 + 16 * number}">{escape(note)}</text>')
    return lines
