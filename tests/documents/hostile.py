"""Files that are broken or mean harm, each by its name with what has to become of it.

A file becomes the keys of its refusals, or `read` for a document. `CANARY` is the path of a file that none may reach.
"""

import io
import struct
import tempfile
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import PIL.Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from .annexes import repacked

CANARY = str(Path(tempfile.gettempdir(), "lotrinh-outside.txt"))
READ = "read"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LAUGHS = "".join(f'<!ENTITY e{n} "' + f"&e{n - 1};" * 10 + '">' for n in range(1, 10))
_TYPES = {
    "outside": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{CANARY}">]>',
    "network": '<!DOCTYPE x SYSTEM "http://x.invalid/x.dtd">',
    "laughs": f'<!DOCTYPE x [<!ENTITY e0 "ha">{_LAUGHS}<!ENTITY e "&e9;">]>',
    "quadratic": '<!DOCTYPE x [<!ENTITY e "' + "a" * 100_000 + '">]>',
}


def archive(files, method=zipfile.ZIP_DEFLATED):
    """Give a ZIP of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return data.getvalue()


def _saved(file):
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def word():
    """Give a plain Word file."""
    file = docx.Document()
    file.add_paragraph("Thu ngân sách đạt 92 tỷ đồng.")
    return _saved(file)


def excel():
    """Give a plain workbook."""
    book = openpyxl.Workbook()
    book.active.append(["Thu ngân sách", "92 tỷ đồng"])
    return _saved(book)


def _office(kind, content):
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return archive({"mimetype": mimetype, "META-INF/manifest.xml": manifest, "content.xml": content})


def _content(body, kind, head=""):
    spaces = "".join(f' xmlns:{name}="urn:{name}"' for name in ("office", "table", "text", "style"))
    return (
        f'<?xml version="1.0"?>{head}<office:document-content{spaces}><office:body><office:{kind}>{body}'
        f"</office:{kind}></office:body></office:document-content>"
    )


def ods(body, head=""):
    """Give an OpenDocument sheet with this inside."""
    return _office("spreadsheet", _content(f"<table:table>{body}</table:table>", "spreadsheet", head))


def odt(body, head=""):
    """Give an OpenDocument text with this inside."""
    return _office("text", _content(body, "text", head))


def document(body, head=""):
    """Give a Word file with this as its text."""
    xml = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return repacked(word(), {"word/document.xml": xml})


def sheet(body, head=""):
    """Give a workbook with this as its sheet."""
    xml = f'<?xml version="1.0"?>{head}<worksheet xmlns="{_S}">{body}</worksheet>'
    return repacked(excel(), {"xl/worksheets/sheet1.xml": xml})


_FORMS = {
    "docx": (document, "<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "w:sdt", "word/document.xml"),
    "xlsx": (sheet, '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row></sheetData>', "x", ""),
    "ods": (
        ods,
        "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>",
        "x",
        "",
    ),
    "odt": (odt, "<text:p>{}</text:p>", "text:section", ""),
}


def xml_files():
    """Give what XML can do, in each format that is made of it."""
    for form, (made, body, element, _) in _FORMS.items():
        for name, head in _TYPES.items():
            yield f"{name}.{form}", made(body.format("&e;" if name != "network" else "92%"), head), {"entities"}
        deep = f"<{element}>" * 5000 + body.format("92%") + f"</{element}>" * 5000
        yield f"deep.{form}", made(deep), {"depth"} if form != "xlsx" else {READ, "depth", "empty", "broken"}
        yield f"malformed.{form}", made("<unclosed " + body.format("92%")), {"broken"}
        whole = made(body.format("Thu đạt 92%"))
        yield f"plain.{form}", whole, {READ}
        yield f"truncated.{form}", whole[: len(whole) * 2 // 3], {"broken"}
        yield f"headless.{form}", b"PK\x03\x04" + whole[200:], {"broken", READ}
        yield f"bomb.{form}", made(body.format(" " * 30_000_000 + "92%")), {"unpacked"}
        yield f"flipped.{form}", _flipped(whole), {"broken", READ}
    utf_16 = f'<?xml version="1.0" encoding="utf-16"?>{_TYPES["outside"]}<document>&e;</document>'.encode("utf-16")
    yield "utf-16.docx", repacked(word(), {"word/document.xml": utf_16}), {"entities"}
    strings = f'<?xml version="1.0"?>{_TYPES["outside"]}<sst xmlns="{_S}"><si><t>&e;</t></si></sst>'
    yield "strings.xlsx", repacked(excel(), {"xl/sharedStrings.xml": strings}), {"entities"}


def _flipped(data):
    """Spoil a byte in the middle of every hundred."""
    spoiled = bytearray(data)
    for at in range(150, len(spoiled), 100):
        spoiled[at] ^= 0xFF
    return bytes(spoiled)


def zip_files():
    """Give archives that lie, loop or grow."""
    text = "Thu ngân sách đạt 92 tỷ đồng."
    yield "bomb.zip", archive({"a.txt": b"\0" * 60_000_000}), {"unpacked"}
    yield "many-bombs.zip", archive({f"{n}.txt": b" " * 5_000_000 for n in range(20)}), {"empty", "unpacked"}
    yield "many.zip", archive({f"{n}.txt": text for n in range(300)}), {READ, "files"}
    nested = archive({"a.txt": text})
    for _ in range(30):
        nested = archive({"a.zip": nested})
    yield "nested.zip", nested, {"nesting"}
    yield "outside.zip", archive({"../../a.txt": text, "/etc/b.txt": text, "C:\\c.txt": text}), {READ}
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr(link, CANARY)
    yield "link.zip", data.getvalue(), {READ}
    plain = archive({"a.txt": text}, zipfile.ZIP_STORED)
    yield "crc.zip", plain.replace(b"ng", b"gn", 1), {"broken"}
    yield "encrypted.zip", _patched(plain, flag=1), {"encrypted"}
    yield "method.zip", _patched(plain, method=99), {"broken"}
    yield "size.zip", _patched(plain, size=2**32 - 2), {"broken"}
    yield "half.zip", plain[: len(plain) // 2], {"broken"}
    yield "nothing.zip", archive({}), {"none_inside"}
    yield "folder.zip", archive({"a.txt/": b""}), {"none_inside"}
    yield "self.zip", archive({"a.docx": nested, "b.pdf": plain}), {"nesting", READ}


def _patched(data, flag=None, method=None, size=None):
    """Change a field of a ZIP's only entry, in both of its headers."""
    spoiled = bytearray(data)
    for start, offset in ((data.index(b"PK\x03\x04"), 6), (data.index(b"PK\x01\x02"), 8)):
        if flag is not None:
            struct.pack_into("<H", spoiled, start + offset, flag)
        if method is not None:
            struct.pack_into("<H", spoiled, start + offset + 2, method)
        if size is not None:
            struct.pack_into("<II", spoiled, start + offset + 12, size, size)
    return bytes(spoiled)


def word_files():
    """Give Word files with odd or hostile parts."""
    run = "<w:p><w:r><w:t>Thu đạt 92%</w:t></w:r></w:p>"
    yield "macros.docm", repacked(word(), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\0" * 999}), {READ}
    link = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    link += 'Type="attachedTemplate" Target="http://x.invalid/t.dotm" TargetMode="External"/></Relationships>'
    yield "template.docx", repacked(word(), {"word/_rels/settings.xml.rels": link}), {READ}
    field = f'<w:p><w:fldSimple w:instr="INCLUDETEXT file://{CANARY}"><w:r><w:t>92%</w:t></w:r></w:fldSimple></w:p>'
    yield "include.docx", document(field), {READ}
    yield (
        "wide.docx",
        document(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{run}</w:tc><w:tc>{run}</w:tc>'
            "</w:tr></w:tbl>"
        ),
        {READ},
    )
    chain = f'<w:styles xmlns:w="{_W}"><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>'
    styled = run.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>')
    yield "chain.docx", repacked(document(styled), {"word/styles.xml": chain}), {READ}
    rows = ("<w:tr>" + f"<w:tc>{run}</w:tc>" * 60 + "</w:tr>") * 60
    yield "cells.docx", document(f"<w:tbl>{rows}</w:tbl>"), {"cells"}
    yield "long.docx", document(run * 20_000), {READ}
    yield "empty.docx", document(""), {"empty"}
    yield "bodiless.docx", repacked(word(), {"word/document.xml": f'<w:document xmlns:w="{_W}"/>'}), {"broken"}


def excel_files():
    """Give workbooks with odd or hostile parts."""
    cell = '<c r="{}" t="inlineStr"><is><t>92%</t></is></c>'
    yield "far.xlsx", sheet(f'<sheetData><row r="1048576">{cell.format("XFD1048576")}</row></sheetData>'), {READ}
    yield (
        "wide.xlsx",
        sheet(f'<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{cell.format("A1")}</row></sheetData>'),
        {READ},
    )
    yield (
        "merged.xlsx",
        sheet(
            f'<sheetData><row r="1">{cell.format("A1")}</row></sheetData><mergeCells>'
            + '<mergeCell ref="A1:XFD1048576"/>' * 2000
            + "</mergeCells>"
        ),
        {READ},
    )
    row = "".join(f'<c r="{letter}{{0}}"><v>1</v></c>' for letter in "ABCDEFGHIJ")
    rows = "".join(f'<row r="{n}">{row.format(n)}</row>' for n in range(1, 400))
    yield "cells.xlsx", sheet(f"<sheetData>{rows}</sheetData>"), {"cells"}
    yield (
        "index.xlsx",
        sheet('<sheetData><row r="1"><c r="A1" t="s"><v>999</v></c></row></sheetData>'),
        {"broken", "empty"},
    )
    yield (
        "letters.xlsx",
        sheet('<sheetData><row r="x"><c r="!!" t="n"><v>abc</v></c></row></sheetData>'),
        {"broken", "empty"},
    )
    command = "<f>cmd|' /C calc'!A0</f><v>92</v>"
    yield "command.xlsx", sheet(f'<sheetData><row r="1"><c r="A1">{command}</c></row></sheetData>'), {READ}
    yield "sheetless.xlsx", archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}), {"broken"}
    endless = '<table:table-cell table:number-columns-repeated="999999999"><text:p>9</text:p></table:table-cell>'
    yield (
        "endless.ods",
        ods(f'<table:table-row table:number-rows-repeated="999999999">{endless}</table:table-row>'),
        {"cells"},
    )


def _pdf(draw=None, **options):
    data = io.BytesIO()
    canvas = Canvas(data, **options)
    (draw or (lambda canvas: canvas.drawString(100, 700, "Revenue of 92")))(canvas)
    canvas.save()
    return data.getvalue()


def _objects(*bodies, root=1):
    """Give a PDF of these objects, numbered from 1."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF"
    return data + end % (len(places) + 1, table, len(places) + 1, root, len(data))


def _stream(content, extra=b""):
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>"
_REFUSED = {"broken", "no_text_layer", "too_slow", "memory", "crashed"}


def pdf_files():
    """Give PDF files that are broken, endless or locked."""
    plain = _pdf()
    yield "plain.pdf", plain, {READ}
    yield "locked.pdf", _pdf(encrypt=StandardEncryption("secret", ownerPassword="owner")), {"encrypted"}
    yield "half.pdf", plain[: len(plain) // 2], {"broken", READ}
    yield "head.pdf", b"%PDF-1.7\n", {"broken"}
    yield "noise.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 400, {"broken"}
    yield "flipped.pdf", _flipped(plain), {"broken", READ, "no_text_layer"}
    yield "pages.pdf", _pdf(lambda canvas: [canvas.showPage() for _ in range(5000)]), {"pages"}
    yield "pageless.pdf", _objects(_CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"), _REFUSED
    yield "loop.pdf", _objects(_CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"), _REFUSED
    yield "count.pdf", _objects(_CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 999999999>>"), _REFUSED | {"pages"}
    form = _stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>")
    yield "form.pdf", _objects(_CATALOG, _PAGES, _PAGE, form), _REFUSED
    bomb = zlib.compress(zlib.compress(b"\0" * 200_000_000, 9), 9)
    twice = b"/Filter[/FlateDecode/FlateDecode]"
    yield "bomb.pdf", _objects(_CATALOG, _PAGES, _PAGE, _stream(bomb, twice)), _REFUSED
    yield "arrays.pdf", _objects(_CATALOG, _PAGES, _PAGE, _stream(b"[" * 200_000)), _REFUSED
    yield "names.pdf", _objects(b"<</Type/Catalog/Pages " + b"[" * 50_000 + b">>"), _REFUSED
    script = b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL('http://x.invalid'))>>>>"
    yield "script.pdf", _objects(script, _PAGES, _PAGE, _stream(b"")), {"no_text_layer"}
    launch = b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(%s)>>>>" % CANARY.encode()
    yield "launch.pdf", _objects(launch, _PAGES, _PAGE, _stream(b"")), {"no_text_layer"}
    huge = _PAGE.replace(b"0 0 600 800", b"0 0 1e30 1e30")
    yield "huge.pdf", _objects(_CATALOG, _PAGES, huge, _stream(b"")), _REFUSED

    def crowd(canvas):
        for n in range(20_000):
            canvas.drawString(n % 600, n % 800, "92")
            canvas.line(n % 600, n % 800, n % 599, n % 800)

    yield "crowd.pdf", _pdf(crowd), {READ, "too_slow"}

    def grid(canvas):
        for n in range(800):
            canvas.line(n / 2, 0, n / 2, 800)
            canvas.line(0, n, 600, n)
        canvas.drawString(100, 700, "92")

    yield "grid.pdf", _pdf(grid), {READ}


def mail_files():
    """Give messages that are nested, endless or empty."""
    mail = EmailMessage()
    mail["From"] = mail["To"] = "a@x.invalid"
    mail["Subject"] = "x"
    yield "nothing.eml", mail.as_bytes(), {"none_inside"}
    mail.set_content("Thu đạt 92%")
    for n in range(150):
        mail.add_attachment(b"92%", maintype="text", subtype="plain", filename=f"../../{n}.txt")
    yield "many.eml", mail.as_bytes(), {READ, "files"}
    head = b"From: a@x.invalid\nTo: b@x.invalid\nSubject: x\nMIME-Version: 1.0\n"
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))
    yield "deep.eml", head + deep + b"Content-Type: text/plain\n\n92%", {READ, "broken", "depth", "none_inside"}
    forwarded = b"Content-Type: message/rfc822\n\n" + head
    yield "forwarded.eml", head + forwarded * 300 + b"\n92%", {"nesting", "none_inside", "depth", "broken"}
    yield "charset.eml", head + b"Content-Type: text/plain; charset=none\n\nThu 92%", {READ}
    yield "base64.eml", head + b"Content-Transfer-Encoding: base64\n\n!!!!", {"none_inside", READ}


def named_wrongly():
    """Give files under another form's name, and forms that are not read."""
    yield "word.pdf", word(), {READ}
    yield "pdf.docx", _pdf(), {READ}
    yield "sheet.docx", excel(), {READ}
    yield "page.doc", b"<!DOCTYPE html><html><body><p>92%</p></body></html>", {READ}
    yield "text.xlsx", "Thu đạt 92%".encode(), {READ}
    yield "picture.docx", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, {"broken", "needs_tesseract"}
    yield "program.docx", b"MZ\x90\0" + b"\0" * 99, {"format"}
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000
    yield "locked.docx", compound + "EncryptedPackage".encode("utf-16-le"), {"encrypted"}
    yield "mail.msg", compound + "__substg1.0_".encode("utf-16-le"), {"format"}
    yield "noise.doc", compound + "WordDocument".encode("utf-16-le") + bytes(range(256)), {"needs_office", "broken"}
    yield "noise.rtf", b"{\\rtf1" + b"{" * 5000, {"needs_office", "broken", "empty"}
    yield "noise.docx", bytes(range(256)) * 10, {"binary"}


def picture_files():
    """Give pictures that are huge, endless, cut off or blank; without Tesseract none is opened."""

    def saved(image, form, **options):
        data = io.BytesIO()
        image.save(data, form, **options)
        return data.getvalue()

    blank = PIL.Image.new("1", (600, 800), 1)
    for name, image, fate in (
        ("bomb.png", PIL.Image.new("1", (12_000, 12_000), 1), "pixels"),
        ("blank.png", blank, "illegible"),
        ("dot.png", PIL.Image.new("L", (1, 1), 0), "illegible"),
        ("strip.png", PIL.Image.new("L", (20_000, 1), 0), "illegible"),
    ):
        yield name, saved(image, "PNG"), {fate, "needs_tesseract"}
    cut = saved(blank.convert("RGB"), "JPEG")
    yield "cut.jpg", cut[: len(cut) // 2], {"broken", "illegible", "needs_tesseract"}
    frames = [PIL.Image.new("1", (8, 8), 1)] * 120
    yield "frames.tif", saved(frames[0], "TIFF", save_all=True, append_images=frames), {"scans", "needs_tesseract"}
    yield "loop.tif", b"II*\0\x08\0\0\0\0\0\x08\0\0\0", {"broken", "needs_tesseract"}


def all_files():
    """Give every file: name, bytes, and what may become of it."""
    for made in (xml_files, zip_files, word_files, excel_files, pdf_files, mail_files, named_wrongly, picture_files):
        yield from made()
