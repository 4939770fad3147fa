"""A page becomes the text that a browser would show, with the way back to its markup and its furniture listed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lotrinh
from lotrinh.documents import from_bytes


def page(body, head=""):
    return from_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "trang.html")


def text(body):
    return page(body).text


def furniture(body):
    document = page(body)
    return [document.text[start:end] for start, end in document.furniture]


def test_blocks_stand_on_lines_of_their_own():
    """Paragraphs, headings and divisions are apart; line ends inside a paragraph are spaces."""
    assert (
        text("<h2>Xã Bình Sơn</h2><p>Sáng\n   nay</p>họp<div>chiều</div>") == "Xã Bình Sơn\n\nSáng nay\n\nhọp\n\nchiều"
    )


def test_a_caption_never_runs_into_the_next_sentence():
    """Whether in a figure, in a span called caption or only after the picture, a caption ends with its line."""
    for caption in (
        "<figure><img src=a><figcaption>Quang cảnh đại hội</figcaption></figure>",
        "<img src=a><span class='image-caption'>Quang cảnh đại hội</span>",
        "<img src=a><em class='anh chu-thich'>Quang cảnh đại hội</em>",
        "<div class='PhotoCMS_Caption'>Quang cảnh đại hội</div>",
        "<table><tr><td><img src=a></td></tr><tr><td>Quang cảnh đại hội</td></tr></table>",
    ):
        lines = text(f"<p>Đại hội bầu 15 đồng chí.{caption}Nhiệm kỳ qua, xã đạt kết quả.</p>").split("\n")
        assert "Quang cảnh đại hội" in lines


def test_inline_markup_changes_nothing():
    """Bold, links and spans inside a word or a sentence leave no trace."""
    assert text("<p>Thu <b>ngân</b> sá<i>ch</i> <a href=x>đạt</a>\n<span> 5 </span>tỷ</p>") == "Thu ngân sách đạt 5 tỷ"


def test_a_break_is_a_line_end():
    """One break ends a line, two end a paragraph."""
    assert text("một<br>hai<br/><br>ba</br>bốn") == "một\nhai\n\nba\nbốn"


def test_references_are_resolved():
    """Named, decimal and hexadecimal references give their characters; what is none stays."""
    assert text("A&amp;B &lt;5&#37; &#x1EA1;&nbsp;&nbsp;c &khong; R&D &#") == "A&B <5% ạ c &khong; R&D &#"


def test_a_sign_before_a_number_is_no_tag():
    """`<` and `>` between words and numbers are signs of the text."""
    assert text("<p>hộ nghèo <1,5%; thu > 5 tỷ, a < b</p>") == "hộ nghèo <1,5%; thu > 5 tỷ, a < b"


def test_what_is_never_shown_is_left_out():
    """Scripts, styles, comments, form choices and vector pictures are no words of the page."""
    hidden = (
        "<script>if (a<b) '<p>1</p>'</script><style>p{}</style><!-- <p>2</p> --><select><option>3</select><svg>4</svg>"
    )
    assert text(f"một{hidden}<noscript>5</noscript> hai") == "một hai"


def test_list_items_carry_the_dash_that_a_browser_draws():
    """Items of a list stand on lines with a dash, unless they bring their own mark; links of menus get none."""
    items = "<ul><li>giao thông<li><p>giáo dục</p></li><li>2. y tế</li><li>- văn hóa</li><li><a>Trang chủ</a></li></ul>"
    assert text(items).split("\n\n") == ["- giao thông", "- giáo dục", "2. y tế", "- văn hóa", "Trang chủ"]


def test_a_table_is_read_row_by_row():
    """Cells of a row are separated by bars, empty ones keep their place, paragraphs in a cell stay in it."""
    rows = (
        "<table><thead><tr><th>TT</th><th>Chỉ tiêu</th><th>2030</th></tr></thead>"
        "<tr><td>1<td><p>Thu ngân sách</p><p>trên địa bàn</p><td>85,5"
        "<tr><td></td><td>Hộ nghèo</td><td></td><td>1,2%</td></tr>"
        "<tr><td colspan=3>II. Xã hội</td></tr></table>"
    )
    assert text(rows).split("\n\n") == [
        "TT | Chỉ tiêu | 2030",
        "1 | Thu ngân sách trên địa bàn | 85,5",
        "| Hộ nghèo | | 1,2%",
        "II. Xã hội",
    ]


def test_a_table_that_lays_out_the_page_is_no_table_of_data():
    """An article inside a table cell keeps its paragraphs, and so does a cell that holds another table."""
    article = "<p>Một.</p><p>" + "Hai. " * 150 + "</p>"
    assert "Một.\n\nHai." in text(f"<table><tr><td>menu</td><td>{article}</td></tr></table>")
    nested = "<table><tr><td><p>A</p><p>B</p></td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>"
    assert text(nested) == "A\n\nB\n\n1 | 2"


HEAD = "<tr><th>STT<th>Chỉ tiêu<th>ĐVT<th>Mục tiêu 2030<th>Ghi chú"
FIRST = "<tr><td>1<td>Thu nhập bình quân đầu người<td>Triệu đồng<td>95<td>"
LAST = "<tr><td>3<td>Tỷ lệ hộ nghèo<td>%<td>0,8<td>Theo chuẩn mới"


def row_with(inner):
    return f"<tr><td>2<td>Số đảng viên kết nạp<td>Đảng viên<td>120<td>Chia ra: {inner}"


def values(markup):
    title = "<p>Đại hội đại biểu Đảng bộ xã Suối Bạc lần thứ I, nhiệm kỳ 2025 - 2030</p>"
    reading = lotrinh.read_document(page(title + markup)).to_dict()
    assert not reading["numbers"]["unexplained"]
    return [(claim["indicator_text"], claim["value"]) for claim in reading["claims"] if claim["type"] == "figure"]


OUTER = [("Thu nhập bình quân đầu người", 95_000_000), ("Số đảng viên kết nạp", 120), ("Tỷ lệ hộ nghèo", 0.8)]


def test_a_table_in_a_cell_leaves_the_outer_one_whole():
    """The outer table keeps its rows; the inner is a table of its own, with figures by its own headings."""
    inner = "<table><tr><th>Chỉ tiêu<th>Năm 2026<th>Năm 2027<tr><td>Kết nạp đảng viên nữ<td>10<td>12</table>"
    found = values(f"<table>{HEAD}{FIRST}{row_with(inner)}{LAST}</table>")
    first, second, third = OUTER
    assert found == [first, second, ("Kết nạp đảng viên nữ", 10), ("Kết nạp đảng viên nữ", 12), third]


def test_the_words_of_an_inner_table_of_one_row_stay_in_the_cell():
    """What only lays out a cell gives its words to that cell."""
    inner = "<table><tr><td>nữ<td>chiếm một nửa</table>"
    markup = f"<table>{HEAD}{FIRST}{row_with(inner)}{LAST}</table>"
    assert values(markup) == OUTER
    assert "| Đảng viên | 120 | Chia ra: nữ | chiếm một nửa\n" in text(markup)


def test_an_inner_table_without_headings_does_not_go_on_with_the_outer_one():
    """Values of an inner table that says of none what it measures are no figures of the outer table."""
    row = "<tr><td>9<td>Nhà văn hóa<td>Nhà<td>7<td>nữ"
    assert values(f"<table>{HEAD}{FIRST}{row_with(f'<table>{row}{row}</table>')}{LAST}</table>") == OUTER


def test_an_article_in_a_table_of_the_page_stays_prose():
    """A table of the page with menus above its article is none of data, whatever tables the article holds."""
    menu = "<tr><td>Giới thiệu<td>Tin tức<td>Văn bản"
    table = f"<table>{HEAD}{FIRST}{LAST}</table>"
    article = "<p>Xã phấn đấu thu ngân sách 85 tỷ đồng năm 2030.</p>"
    for held in (table, f"<table><tr><td>{article}{table}</table>"):
        found = values(
            f"<table>{menu}{menu}<tr><td>Liên kết<td>{article}{'<p>Nội dung khác.</p>' * 40}{held}<td></table>"
        )
        assert ("thu ngân sách", 85_000_000_000) in found
        assert found[-2:] == [OUTER[0], OUTER[2]]


def test_preformatted_lines_stay_lines():
    """Line ends count where the page says so."""
    assert text("<pre>một\nhai</pre>") == "một\nhai"


@pytest.mark.parametrize(
    "box",
    [
        "<nav>{}</nav>",
        "<footer>{}</footer>",
        "<aside>{}</aside>",
        "<header>{}</header>",
        "<div role='navigation'>{}</div>",
        "<ul class='main-menu'><li>{}</ul>",
        "<div class='fb-share-button'>{}</div>",
        "<div id='breadcrumbs'>{}</div>",
        "<div class='box thong-ke'>{}</div>",
        "<div id='ThongKe_truyCap'>{}</div>",
        "<div class='binhluan'>{}</div>",
        "<section id='comments'>{}</section>",
        "<div class='tin-lien-quan'>{}</div>",
        "<div class='visitorCounter'>{}</div>",
        "<div style='display: none'>{}</div>",
    ],
)
def test_furniture_is_kept_in_the_text_and_listed(box):
    """Menus, counters, comments, shares and footers are known by element, role or name."""
    body = "<p>Thu ngân sách đạt 85 tỷ đồng, vượt kế hoạch đề ra.</p>" + box.format("Online: 7")
    assert "Online: 7" in text(body)
    assert furniture(body) == ["Online: 7"]


@pytest.mark.parametrize(
    "name",
    ["has-sidebar", "no-comments", "category-binh-luan", "noi-dung", "shared", "content", "tag-menu", "commentary"],
)
def test_names_that_only_sound_like_furniture_are_none(name):
    """A layout that has a sidebar and an article about comments are no furniture."""
    assert furniture(f"<p>Một hai ba bốn.</p><div class='{name}'>Năm sáu</div>") == []


def test_the_title_of_the_article_is_no_furniture_where_it_stands_in_the_header():
    """Of a page's header the menus are furniture, the main heading is not; an article's header is none at all."""
    assert furniture("<header>Menu<h1>Đại hội xã</h1>Tìm kiếm</header><p>Nội dung</p>") == ["Menu", "Tìm kiếm"]
    assert furniture("<article><header>Ngày 5/8<h1>Đại hội</h1></header><p>Nội dung</p></article>") == []


def test_what_holds_the_article_is_no_furniture_whatever_its_name():
    """A wrapper called menu around the main heading, or around most of the prose, is not believed."""
    long = "<p>Bài viết dài hơn nhiều so với tiêu đề.</p>"
    assert furniture(f"<div class='menu-page'><h1>Đại hội</h1></div>{long}") == []
    assert furniture(f"<div class='menu-page'>Đại hội</div>{long}") == ["Đại hội"]
    assert furniture("<div class='sidebar'><p>Bài viết rất dài về đại hội.</p></div><p>Hết.</p>") == []


def test_a_large_menu_beside_a_short_article_is_still_a_menu():
    """Links are no prose: a menu may be longer than the article."""
    menu = "<div class='menu'>" + "<a>Thủ tục hành chính</a> " * 50 + "</div>"
    assert len(furniture(f"{menu}<p>Xã họp.</p>")) == 1


def test_furniture_is_sorted_and_apart():
    """Boxes in boxes are one range; ranges are in order and never touch."""
    document = page("<nav><ul class='menu'><li>A</li></ul></nav><p>x</p><footer>B<div class='share'>C</div></footer>")
    ranges = document.furniture
    assert [document.text[a:b] for a, b in ranges] == ["A", "B\n\nC"]
    assert all(before[1] < after[0] for before, after in pairwise(ranges))


def test_the_title_is_what_the_page_says_it_is():
    """The title for sharing names the article; else the page's own title, references resolved."""
    assert page("x", "<title> Đại hội &amp; \n hội nghị </title>").title == "Đại hội & hội nghị"
    assert page("x", "<title>Cổng</title><meta property='og:title' content='Đại hội xã'>").title == "Đại hội xã"
    assert page("x", "<title>Đại hội xã - Cổng thông tin điện tử xã Sơn Mai</title>").title == "Đại hội xã"
    assert page("x", "<title>Trang thông tin xã Sơn Mai</title>").title == "Trang thông tin xã Sơn Mai"
    assert page("<p>x</p>").title is None


def test_every_word_leads_back_to_its_place_in_the_markup():
    """A range of the text gives the range of the markup, across tags, folded spaces and references."""
    markup = "<body><p>Thu&nbsp; ngân\n sách<b> đạt</b> 5&#37;</p><p>Hộ nghèo</p>"
    document = from_bytes(markup.encode(), "a.html")
    assert document.text == "Thu ngân sách đạt 5%\n\nHộ nghèo"

    def back(words):
        start = document.text.index(words)
        first, last = document.origin(start, start + len(words))
        return markup[first:last]

    assert back("ngân sách") == "ngân\n sách"
    assert back("sách đạt") == "sách<b> đạt"
    assert back("5%") == "5&#37;"
    assert back("gân") == "gân"
    assert back("%\n\nHộ") == "&#37;</p><p>Hộ"
    assert document.origin(len(document.text), len(document.text)) == (len(markup) - 4, len(markup) - 4)


def test_ranges_outside_the_text_have_no_origin():
    """Asking for more than the text is a mistake of the caller."""
    with pytest.raises(ValueError, match=r"0\.\.3"):
        page("abc").origin(1, 4)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>một<p>hai<div><b>ba</p></div></i>bốn",
        "<ul><li>a<li>b<ul><li>c</ul><li>d",
        "<table><tr><td>a<tr><td>b</table></div></p>c",
        "<![if !supportLists]>a<![endif]><![abc[>b",
        "<p title=\"a>b' c=d>e</p>",
        "a <!-- b",
        "a<",
        "</>a</ >b<?php c ?>",
        "<p>x</p><a href='",
    ],
)
def test_broken_markup_still_gives_a_text(markup):
    """Tags left open, closed twice or cut off never stop the reading."""
    assert from_bytes(f"<html>{markup}".encode(), "a.html").media == "html"


_TAGS = """<p> </p> <div class="menu"> </div> <b> </b> <ul> <li> </ul> <table> <tr> <td> </td> </table> <h1> </h1> <br>
    <nav> </nav> &nbsp; &amp; &#49; & <!-- --> <script> </script> <pre> </pre> <header> </header> <a> </a> < > " '"""
_ROW = "<tr><td>a<td>b"
_BITS = st.sampled_from([*_TAGS.split(), " ", "\n", "một", "2", "\u00a0", "<p title='x>y'>", _ROW])


@given(st.lists(_BITS, max_size=60))
def test_whatever_the_markup_words_lead_back_to_themselves(bits):
    """For any markup: furniture lies in the text in order, and each word's origin holds that word."""
    markup = "<html>x" + "".join(bits)
    document = from_bytes(markup.encode(), "a.html")
    assert document.text == document.text.strip()
    last = -1
    for start, end in document.furniture:
        assert last < start < end <= len(document.text)
        last = end
    for piece in document.pieces:
        origin = markup[slice(*document.origin(piece.start, piece.end))]
        assert origin == document.text[piece.start : piece.end] or origin.startswith("&") or not origin


def test_a_table_of_data_is_known_with_its_cells():
    """Each cell has its range, row and column; merged cells say how far they reach; empty ones have their place."""
    document = page(
        "<p>Phụ lục</p><table><thead><tr><th rowspan=2>Chỉ tiêu</th><th colspan=2>Mục tiêu</th></tr>"
        "<tr><th>2029</th><th>2030</th></tr></thead><tr><td>Thu ngân sách<td><td>632 &lt; 700</tr></table>"
        "<p>Ghi chú</p>"
    )
    (table,) = document.tables
    cells = {document.text[cell.start : cell.end]: cell[2:] for cell in table.cells}
    assert cells == {
        "Chỉ tiêu": (0, 0, 2, 1),
        "Mục tiêu": (0, 1, 1, 2),
        "2029": (1, 1, 1, 1),
        "2030": (1, 2, 1, 1),
        "Thu ngân sách": (2, 0, 1, 1),
        "": (2, 1, 1, 1),
        "632 < 700": (2, 2, 1, 1),
    }
    assert document.text[table.start : table.end].startswith("Chỉ tiêu | Mục tiêu\n\n2029")
    assert document.text[table.start : table.end].endswith("632 < 700")


def test_a_row_without_cells_takes_its_place_in_a_table_and_nothing_else():
    """An empty row between rows of data, as portals leave them, stops nothing and moves no cell."""
    document = page("<table><tr><td>Chỉ tiêu<td>2030</tr><tr></tr><tr><td>Thu<td>632</table>")
    (table,) = document.tables
    assert [(document.text[c.start : c.end], c.row) for c in table.cells] == [
        ("Chỉ tiêu", 0), ("2030", 0), ("Thu", 2), ("632", 2),
    ]  # fmt: skip


def test_tables_that_lay_out_the_page_or_are_furniture_are_none():
    """A table around the article, around another table, or in a sidebar is no table of data."""
    row = "<tr><td>Hà Nội<td>32°<tr><td>Huế<td>35°"
    article = "chữ " * 200
    assert len(page(f"<table><tr><td>{article}<td>Bên phải<tr><td>{article}<td>Dưới</table>").tables) == 0
    assert len(page(f"<table><tr><td><table>{row}</table><td>x<tr><td>y<td>z</table>").tables) == 1
    assert len(page(f"<aside><table>{row}</table></aside><p>Tin</p>").tables) == 0
