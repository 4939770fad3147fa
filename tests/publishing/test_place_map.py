"""The map of a province."""

import json
import re
from itertools import pairwise
from math import pi
from xml.etree import ElementTree

import pytest

from lotrinh.places.lineage import owner
from lotrinh.places.table import communes
from lotrinh.publishing.place_map import draw
from lotrinh.publishing.shapes import ShapesError, read_shapes

SVG = "{http://www.w3.org/2000/svg}"
TODAY = "2026-11-01"


def units(code, day=TODAY):
    return [unit for unit in communes() if unit.province == code and unit.lasts_on(day)]


def drawn(code, lang="vi", **options):
    return ElementTree.fromstring(draw(owner(code, TODAY), units(code), lang, **options))


def groups(picture):
    return {group.get("data-code"): group for group in picture.iter(f"{SVG}g") if group.get("data-code")}


def radius(group):
    return float(group.find(f"{SVG}circle").get("r"))


def test_every_unit_is_drawn_with_what_it_is():
    """Each unit of Đà Nẵng has its circle, its name, and its code and area when pointed at; Hoàng Sa is named below."""
    picture = drawn("48")
    found = groups(picture)
    assert set(found) == {unit.code for unit in units("48")} - {"20333"}
    assert found["20305"].find(f"{SVG}title").text == "phường An Khê (20305) · 12,36 km²"
    assert found["20305"].find(f"{SVG}text").text == "An Khê"
    assert any("đặc khu Hoàng Sa" in (text.text or "") for text in picture.iter(f"{SVG}text"))


def test_circles_have_the_area_of_their_units():
    """Twice the area on the ground is twice the area in the picture."""
    found = groups(drawn("31"))
    large, small = (owner(code, TODAY) for code in ("11914", "11617"))
    ratio = radius(found[large.code]) ** 2 / radius(found[small.code]) ** 2
    assert ratio == pytest.approx(float(large.area / small.area), rel=0.02)


def test_a_unit_without_an_area_is_no_circle_to_scale():
    """A unit whose area is not known is dashed, says so when pointed at, and is counted below the map."""
    picture = drawn("33")
    unsized = {code for code, group in groups(picture).items() if "unsized" in group.get("class")}
    assert unsized == {unit.code for unit in units("33") if unit.area is None}
    assert groups(picture)["13120"].find(f"{SVG}title").text == "xã Lê Lợi (13120) · chưa rõ diện tích"
    assert any(str(len(unsized)) in (text.text or "") for text in picture.iter(f"{SVG}text"))


def test_circles_lie_where_the_units_do():
    """A unit further north is higher up, one further east further right, and all lie inside the picture."""
    picture = drawn("24")
    _, _, width, height = map(float, picture.get("viewBox").split())
    places = {unit.code: unit for unit in units("24")}
    at = {
        code: (float(g.find(f"{SVG}circle").get("cx")), float(g.find(f"{SVG}circle").get("cy")))
        for code, g in groups(picture).items()
    }
    assert all(0 < x < width and 0 < y < height for x, y in at.values())
    eastward, northward = (
        sorted(places, key=lambda c, end=end: getattr(places[c], end)) for end in ("longitude", "latitude")
    )
    assert all(at[one][0] <= at[other][0] for one, other in pairwise(eastward))
    assert all(at[one][1] >= at[other][1] for one, other in pairwise(northward))


def square(code, west, south):
    ring = [[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south]]
    return {"type": "Feature", "properties": {"code": code}, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def test_an_offices_outlines_take_the_place_of_circles(tmp_path):
    """A unit whose outline is given is drawn as that; the others stay circles."""
    file = tmp_path / "outlines.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [square("20305", 108.1, 16.0)]}))
    found = groups(drawn("48", shapes=read_shapes(file, "en")))
    assert found["20305"].find(f"{SVG}path") is not None
    assert found["20305"].find(f"{SVG}circle") is None
    assert found["20275"].find(f"{SVG}circle") is not None


@pytest.mark.parametrize(
    "content",
    [
        "no JSON",
        "[]",
        '{"features": [{"properties": {}, "geometry": null}]}',
        json.dumps({"features": [{**square("1", 1, 1), "geometry": {"type": "Point", "coordinates": [1, 1]}}]}),
    ],
)
def test_a_file_without_outlines_is_refused(tmp_path, content):
    """What is no GeoJSON with codes is refused with the file, what was expected and the next step."""
    file = tmp_path / "bad.geojson"
    file.write_text(content)
    with pytest.raises(ShapesError, match=re.escape(str(file))):
        read_shapes(file, "en")


def test_the_picture_is_the_same_each_time():
    """Drawing is deterministic."""
    assert draw(owner("31", TODAY), units("31"), "en") == draw(owner("31", TODAY), units("31"), "en")


def test_one_unit_alone_can_be_drawn():
    """A province of which one unit is asked for is still a picture."""
    (unit,) = [one for one in units("31") if one.code == "11617"]
    picture = ElementTree.fromstring(draw(owner("31", TODAY), [unit], "en"))
    assert radius(groups(picture)["11617"]) ** 2 * pi > 0
