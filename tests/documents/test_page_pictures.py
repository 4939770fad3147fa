"""Pictures of the pages of a file, for people to look at."""

import io
import zipfile

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from lotrinh.documents import DocumentError, page_picture, page_sizes


def pdf(pages=2, size=(595, 842)):
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=size)
    for number in range(pages):
        canvas.drawString(72, size[1] - 72, f"Trang {number + 1}")
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def scan(pages=2):
    data = io.BytesIO()
    first, *others = [Image.new("L", (1654, 2339), 200 + number) for number in range(pages)]
    first.save(data, "TIFF", save_all=True, append_images=others, dpi=(200, 200))
    return data.getvalue()


def opened(picture):
    return Image.open(io.BytesIO(picture.data))


def test_a_page_of_a_pdf_is_drawn_in_its_own_proportions():
    """The picture has the shape of the page and is not empty; sizes are in points, as boxes of places are."""
    data = pdf()
    assert [tuple(map(round, size)) for size in page_sizes(data, "a.pdf", "a.pdf")] == [(595, 842)] * 2
    picture = page_picture(data, "a.pdf", "a.pdf", 2)
    image = opened(picture)
    assert picture.media_type == "image/png"
    assert image.height / image.width == pytest.approx(842 / 595, rel=0.01)
    assert image.convert("L").getextrema()[0] < 100


def test_a_scan_is_shown_page_by_page():
    """A file of pictures has a size in points for each page, from its dots an inch, and a picture browsers know."""
    data = scan()
    assert [tuple(map(round, size)) for size in page_sizes(data, "a.tiff", "a.tiff")] == [(595, 842)] * 2
    picture = page_picture(data, "a.tiff", "a.tiff", 2)
    assert picture.media_type == "image/jpeg"
    assert opened(picture).width <= 1240


def test_a_file_inside_an_archive_is_found_by_the_name_that_its_document_has():
    """The source of a document says which file of an archive its pages are in."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.pdf", pdf(1))
        archive.writestr("b/c.pdf", pdf(3))
    assert len(page_sizes(data.getvalue(), "x.zip", "x.zip » b/c.pdf")) == 3
    with pytest.raises(DocumentError):
        page_sizes(data.getvalue(), "x.zip", "x.zip » d.pdf")


@pytest.mark.parametrize(("data", "name"), [(b"%PDF-1.7 nothing", "a.pdf"), (b"words", "a.txt"), (b"II*\0", "a.tiff")])
def test_a_file_without_pages_is_refused_with_a_sentence(data, name):
    """Whatever is wrong with a file ends its own process at most, and is said."""
    with pytest.raises(DocumentError) as met:
        page_picture(data, name, name, 1)
    assert met.value.said("vi").startswith(name)


def test_a_page_that_is_none_is_refused():
    """The fifth page of two is an error, not another page."""
    with pytest.raises(DocumentError):
        page_picture(pdf(), "a.pdf", "a.pdf", 5)
