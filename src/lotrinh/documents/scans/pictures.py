"""Pictures of pages: the page of a PDF drawn, or the pages in a PNG, JPEG or TIFF file, of a size fit to read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

DPI = 300
"""Dots an inch at which characters are recognised best."""
_PAGE_INCHES = 11.69
_FEWEST_DPI = 120
"""Less is said by cameras and screens, of no page."""
_MOST_ENLARGED = 4.0
_MOST_PICTURES = 500
_MOSTLY = 0.5
_MEGA = 10**6
_FORMATS = ("PNG", "JPEG", "TIFF")
_ORIENTATION = 0x0112
"""The tag by which a camera says how it was held, and its values for a picture that lies on its side."""
_LYING = frozenset({5, 6, 7, 8})


class Picture(NamedTuple):
    """A picture of a page in grey, and how many dots an inch it has; it may be made of one with other `dots`."""

    image: Image.Image
    dpi: float
    dots: float

    @property
    def size(self) -> tuple[float, float]:
        """Give width and height of the page in points."""
        return self.image.width * 72 / self.dpi, self.image.height * 72 / self.dpi


def drawn(page: PdfPage, limits: Limits) -> Picture:
    """Draw a page of a PDF; a very large one with fewer dots."""
    width, height = page.get_size()
    dpi = min(float(DPI), (limits.pixels * _MEGA / max(1.0, width * height)) ** 0.5 * 72)
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    return Picture(bitmap.to_pil().convert("L"), dpi, min(dpi, _dots(page)))


def _dots(page: PdfPage) -> float:
    """Give the dots an inch of the largest picture, on a page of pictures; what is drawn has as many as one asks."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only in the process that takes files apart

    sizes = []
    width, height = page.get_size()
    for picture in islice(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]), _MOST_PICTURES):
        left, bottom, right, top = picture.get_bounds()
        if right > left and top > bottom:
            wide, high = picture.get_px_size()
            sizes.append(((right - left) * (top - bottom), max(wide, high) * 72 / max(right - left, top - bottom)))
    covered = sum(area for area, _ in sizes)
    return max(sizes)[1] if sizes and covered > _MOSTLY * width * height else float(DPI)


def pictures_in(data: bytes, source: str, form: str, limits: Limits) -> Iterator[Picture]:
    """Give the pages of a file of pictures, of which a TIFF may hold several."""
    with _refused_where_broken(source, form):
        for image in _images(data, source, limits):
            yield _page(image, source, limits)


def sizes_in(data: bytes, source: str, form: str, limits: Limits) -> list[tuple[float, float]]:
    """Give width and height of each page in points, without unpacking any."""
    with _refused_where_broken(source, form):
        return [_points(image) for image in _images(data, source, limits)]


def shown_in(data: bytes, source: str, form: str, number: int, limits: Limits) -> Image.Image:
    """Give one page, counted from 1, as it would be shown."""
    with _refused_where_broken(source, form):
        for at, image in enumerate(_images(data, source, limits), 1):
            if at == number:
                _hold_to(image, source, limits)
                return ImageOps.exif_transpose(image)
    raise DocumentError(source, "missing")


def _images(data: bytes, source: str, limits: Limits) -> Iterator[Image.Image]:
    # The size is looked at before anything is unpacked; Pillow's own limit would only warn.
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(data), formats=_FORMATS) as file:
        pages = getattr(file, "n_frames", 1)
        if pages > limits.scans:
            raise DocumentError(source, "scans", limit=limits.scans, pages=pages)
        yield from ImageSequence.Iterator(file)


@contextmanager
def _refused_where_broken(source: str, form: str) -> Iterator[None]:
    try:
        yield
    except UnidentifiedImageError:  # whose words name a place in memory
        raise DocumentError(source, "broken", form=form, detail=f"no {form} in it") from None
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        detail = " ".join(str(error).split())[:80]
        raise DocumentError(source, "broken", form=form, detail=detail) from None


def _points(image: Image.Image) -> tuple[float, float]:
    scale = 72 / _dpi(image)
    width, height = image.width * scale, image.height * scale
    return (height, width) if image.getexif().get(_ORIENTATION, 1) in _LYING else (width, height)


def _hold_to(image: Image.Image, source: str, limits: Limits) -> None:
    if image.width * image.height > limits.pixels * _MEGA:
        size = -(-image.width * image.height // _MEGA)
        raise DocumentError(source, "pixels", limit=limits.pixels, size=size)


def _page(image: Image.Image, source: str, limits: Limits) -> Picture:
    _hold_to(image, source, limits)
    upright = ImageOps.exif_transpose(_grey(image))
    dpi = _dpi(image)
    scale = DPI / dpi
    if 0.9 < scale < 1.1:
        return Picture(upright, dpi, dpi)
    # A picture with few dots is enlarged, since models know characters by their size; never beyond the limit.
    scale = min(scale, _MOST_ENLARGED, (limits.pixels * _MEGA / (upright.width * upright.height)) ** 0.5)
    enlarged = max(1, round(upright.width * scale)), max(1, round(upright.height * scale))
    return Picture(upright.resize(enlarged, Image.Resampling.LANCZOS), dpi * scale, min(dpi, dpi * scale))


def _grey(image: Image.Image) -> Image.Image:
    """Give a picture in grey, on white where it is transparent."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda level: level / 256).convert("L")
    if "A" in image.mode or "transparency" in image.info:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(white, layer).convert("L")
    return image.convert("L")


def _dpi(image: Image.Image) -> float:
    """Give the dots an inch as the file says, else as if it showed a page of A4."""
    said = image.info.get("dpi")
    dots = float(said[0]) if isinstance(said, tuple) and said else 0.0
    return dots if dots >= _FEWEST_DPI else max(image.size) / _PAGE_INCHES
