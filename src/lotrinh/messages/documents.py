"""Why a document cannot be read, and what to do: `<key>` is the reason, `<key>.next` the next step."""

_INSTALL_EN = (
    "install Tesseract with Vietnamese (Debian: apt-get install tesseract-ocr tesseract-ocr-vie) and run "
    "`pip install lotrinh[scans]`"
)
_INSTALL_VI = (
    "cài Tesseract có tiếng Việt (Debian: apt-get install tesseract-ocr tesseract-ocr-vie) và chạy "
    "`pip install lotrinh[scans]`"
)

TEXTS: dict[str, dict[str, str]] = {
    "missing": {
        "en": "There is no such file.",
        "vi": "Không có tệp này.",
    },
    "missing.next": {
        "en": "Check the name and the folder, and try again.",
        "vi": "Hãy kiểm tra lại tên tệp và thư mục rồi thử lại.",
    },
    "no_match": {
        "en": "No file matches this pattern.",
        "vi": "Không có tệp nào khớp với mẫu tên này.",
    },
    "no_match.next": {
        "en": "Check the pattern, or name the files or their folder.",
        "vi": "Hãy kiểm tra lại mẫu tên, hoặc ghi tên từng tệp hay thư mục chứa chúng.",
    },
    "folder": {
        "en": "Expected a folder with documents ({suffixes}), found none among its {others} files.",
        "vi": "Cần một thư mục có văn bản ({suffixes}), nhưng không thấy văn bản nào; có {others} tệp loại khác.",
    },
    "folder.next": {
        "en": "Put documents there, or name another folder.",
        "vi": "Hãy đặt văn bản vào đó, hoặc chọn thư mục khác.",
    },
    "too_large": {
        "en": "Expected at most {limit} MiB, found {size} MiB: this is no single document.",
        "vi": "Chỉ đọc tệp tối đa {limit} MiB, tệp này có {size} MiB: đây không phải một văn bản đơn lẻ.",
    },
    "too_large.next": {
        "en": "Split it into its documents and read those, or allow more with --limit size=MIB.",
        "vi": "Hãy tách thành từng văn bản rồi đọc các tệp đó, hoặc nới giới hạn với --limit size=MIB.",
    },
    "empty": {
        "en": "Expected text, found nothing: there is no word in it.",
        "vi": "Cần có chữ, nhưng không thấy chữ nào: nội dung trống.",
    },
    "empty.next": {
        "en": "Check that the document was saved or downloaded completely, and try again.",
        "vi": "Hãy kiểm tra xem văn bản đã được lưu hoặc tải về đầy đủ chưa rồi thử lại.",
    },
    "binary": {
        "en": "Expected text, found bytes that are no text (byte 0x{byte:02X} at position {position}).",
        "vi": "Cần văn bản chữ, nhưng đây là dữ liệu nhị phân (byte 0x{byte:02X} ở vị trí {position}).",
    },
    "binary.next": {
        "en": "Open the document in the program that made it, save it as text or HTML, and read that file.",
        "vi": "Hãy mở văn bản bằng chương trình đã tạo ra nó, lưu thành text hoặc HTML rồi đọc tệp đó.",
    },
    "encoding": {
        "en": "Expected text in Unicode or an old Vietnamese encoding, found another one (byte 0x{byte:02X} at "
        "position {position}).",
        "vi": "Cần văn bản mã Unicode hoặc bảng mã tiếng Việt cũ, nhưng đây là bảng mã khác (byte 0x{byte:02X} ở "
        "vị trí {position}).",
    },
    "encoding.next": {
        "en": "Open the document in an editor, save it as UTF-8 text, and read that file.",
        "vi": "Hãy mở văn bản bằng trình soạn thảo, lưu lại với bảng mã UTF-8 (Unicode) rồi đọc tệp đó.",
    },
    "format": {
        "en": "Expected a document ({suffixes}), found the format {form}, which is not read.",
        "vi": "Cần một văn bản ({suffixes}), nhưng tệp này ở định dạng {form}, không đọc được.",
    },
    "format.next": {
        "en": "Save the document as DOCX, PDF, XLSX, HTML or text, and read that file.",
        "vi": "Hãy lưu văn bản thành tệp DOCX, PDF, XLSX, HTML hoặc text rồi đọc tệp đó.",
    },
    "broken": {
        "en": "The file is damaged, or not what its name says: it cannot be taken apart ({form} {detail}).",
        "vi": "Tệp bị hỏng hoặc không đúng loại như tên gọi: không mở được nội dung ({form} {detail}).",
    },
    "broken.next": {
        "en": "Open it in the program that made it, save it anew, or get the file again, and read that one.",
        "vi": "Hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu lại, hoặc xin lại tệp gốc, rồi đọc tệp đó.",
    },
    "encrypted": {
        "en": "The file is encrypted: its words cannot be seen without its password.",
        "vi": "Tệp được mã hóa: không có mật khẩu thì không xem được nội dung.",
    },
    "encrypted.next": {
        "en": "Open it with its password, save it without one, and read that file.",
        "vi": "Hãy mở tệp bằng mật khẩu, lưu lại không đặt mật khẩu rồi đọc tệp đó.",
    },
    "entities": {
        "en": "The part {part} declares a document type, which office files never do: it was not read.",
        "vi": "Phần {part} có khai báo kiểu tài liệu (DOCTYPE), điều tệp văn phòng không bao giờ có: không đọc.",
    },
    "entities.next": {
        "en": "Ask where the file comes from; if you trust it, save it anew in an office program and read that file.",
        "vi": "Hãy hỏi lại nguồn gốc tệp; nếu tin cậy, hãy mở và lưu lại bằng chương trình văn phòng rồi đọc tệp đó.",
    },
    "depth": {
        "en": "The part {part} is nested deeper than {limit} levels.",
        "vi": "Phần {part} lồng nhau sâu hơn {limit} cấp.",
    },
    "depth.next": {
        "en": "Save the document anew in an office program, or allow more with --limit depth=NUMBER.",
        "vi": "Hãy lưu lại văn bản bằng chương trình văn phòng, hoặc nới giới hạn với --limit depth=SỐ.",
    },
    "nesting": {
        "en": "Archives and messages lie inside each other more than {limit} times.",
        "vi": "Tệp nén hoặc thư lồng trong nhau quá {limit} lần.",
    },
    "nesting.next": {
        "en": "Unpack it and read the documents, or allow more with --limit nesting=NUMBER.",
        "vi": "Hãy giải nén rồi đọc từng văn bản, hoặc nới giới hạn với --limit nesting=SỐ.",
    },
    "unpacked": {
        "en": "What is packed in the file is larger than {limit} MiB: this is no document.",
        "vi": "Nội dung giải nén từ tệp lớn hơn {limit} MiB: đây không phải văn bản.",
    },
    "unpacked.next": {
        "en": "Read the documents in it one by one, or allow more with --limit unpacked=MIB.",
        "vi": "Hãy đọc riêng từng văn bản trong đó, hoặc nới giới hạn với --limit unpacked=MIB.",
    },
    "files": {
        "en": "Expected at most {limit} documents in one file, found {files}: the first {limit} were read.",
        "vi": "Một tệp chỉ đọc tối đa {limit} văn bản bên trong, tệp này có {files}: đã đọc {limit} văn bản đầu.",
    },
    "files.next": {
        "en": "Unpack it and read its folder, or allow more with --limit files=NUMBER.",
        "vi": "Hãy giải nén rồi đọc thư mục, hoặc nới giới hạn với --limit files=SỐ.",
    },
    "pages": {
        "en": "Expected at most {limit} pages, found {pages}.",
        "vi": "Chỉ đọc tối đa {limit} trang, tệp này có {pages} trang.",
    },
    "pages.next": {
        "en": "Split the file, or allow more with --limit pages=NUMBER.",
        "vi": "Hãy tách tệp, hoặc nới giới hạn với --limit pages=SỐ.",
    },
    "cells": {
        "en": "The tables have more than {limit} cells.",
        "vi": "Các bảng có nhiều hơn {limit} ô.",
    },
    "cells.next": {
        "en": "Keep the sheets that matter in a file of their own, or allow more with --limit cells=NUMBER.",
        "vi": "Hãy tách các bảng cần thiết sang tệp riêng, hoặc nới giới hạn với --limit cells=SỐ.",
    },
    "too_slow": {
        "en": "The file was not taken apart within {limit} seconds.",
        "vi": "Không đọc xong tệp trong {limit} giây.",
    },
    "too_slow.next": {
        "en": "Save it anew or split it, or allow more with --limit seconds=NUMBER, for scanned pages with "
        "--limit scan_seconds=NUMBER.",
        "vi": "Hãy lưu lại hoặc tách tệp, hoặc nới giới hạn với --limit seconds=SỐ, với trang quét thì "
        "--limit scan_seconds=SỐ.",
    },
    "scan_slow": {
        "en": "Page {page} is a scan that was not recognised within {limit} seconds.",
        "vi": "Trang {page} là bản quét và không nhận dạng xong trong {limit} giây.",
    },
    "scan_slow.next": {
        "en": "Allow more with --limit scan_seconds=NUMBER, or scan the page anew.",
        "vi": "Hãy nới giới hạn với --limit scan_seconds=SỐ, hoặc quét lại trang đó.",
    },
    "memory": {
        "en": "Taking the file apart needs more than {limit} MiB of memory.",
        "vi": "Đọc tệp này cần hơn {limit} MiB bộ nhớ.",
    },
    "memory.next": {
        "en": "Save it anew or split it, or allow more with --limit memory=MIB.",
        "vi": "Hãy lưu lại hoặc tách tệp, hoặc nới giới hạn với --limit memory=MIB.",
    },
    "ended": {
        "en": "The file was begun {attempts} times, and each time the program that reads it ended before it was done.",
        "vi": "Đã đọc tệp {attempts} lần, lần nào chương trình đọc cũng bị dừng giữa chừng.",
    },
    "ended.next": {
        "en": "Save it anew in another format, or split it, and drop it again.",
        "vi": "Hãy lưu lại ở định dạng khác hoặc tách nhỏ, rồi nộp lại.",
    },
    "crashed": {
        "en": "The process that took the file apart ended early (status {status}), which a damaged or hostile file, or "
        "one that needs more than {limit} MiB of memory, can cause.",
        "vi": "Tiến trình đọc tệp dừng giữa chừng (mã {status}); tệp hỏng, tệp độc hại hoặc cần hơn {limit} MiB bộ nhớ "
        "có thể gây ra điều này.",
    },
    "crashed.next": {
        "en": "Open it in the program that made it, save it anew, and read that file.",
        "vi": "Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi đọc tệp đó.",
    },
    "needs_office": {
        "en": "Files in the form {form} are read through LibreOffice, which is not installed here.",
        "vi": "Tệp dạng {form} được đọc qua LibreOffice, mà máy này chưa cài.",
    },
    "needs_office.next": {
        "en": "Install LibreOffice, or save the document as {target}, and read that file.",
        "vi": "Hãy cài LibreOffice, hoặc lưu văn bản thành tệp {target} rồi đọc tệp đó.",
    },
    "no_text_layer": {
        "en": "The pages are pictures without a text that can be read: this is a scan.",
        "vi": "Các trang chỉ là hình ảnh, không có lớp chữ đọc được: đây là bản quét.",
    },
    "no_text_layer.next": {
        "en": "Get the file that the document was printed from; or, to have scans read, "
        + _INSTALL_EN
        + ", and try again.",
        "vi": "Hãy xin tệp gốc trước khi in; hoặc, để đọc được bản quét, hãy " + _INSTALL_VI + " rồi thử lại.",
    },
    "needs_tesseract": {
        "en": "The file is a picture ({form}), read by Tesseract with Vietnamese, which is not installed here.",
        "vi": "Tệp là hình ảnh ({form}), được đọc qua Tesseract có tiếng Việt, mà máy này chưa cài.",
    },
    "needs_tesseract.next": {
        "en": "To have it read, " + _INSTALL_EN + "; or get the file that it was printed from, and read that one.",
        "vi": "Để đọc được, hãy " + _INSTALL_VI + "; hoặc xin tệp gốc trước khi in rồi đọc tệp đó.",
    },
    "scanned_pages": {
        "en": "These pages are pictures and were not read: {pages}. The others were.",
        "vi": "Các trang sau là hình ảnh nên chưa đọc được: {pages}. Các trang khác đã đọc.",
    },
    "scanned_pages.next": {
        "en": "Get the file that they were printed from; or, to have scans read, " + _INSTALL_EN + ", and try again.",
        "vi": "Hãy xin tệp gốc trước khi in; hoặc, để đọc được bản quét, hãy " + _INSTALL_VI + " rồi thử lại.",
    },
    "more_scans": {
        "en": "There are more pages that are pictures than are recognised in one file; these were not read: {pages}.",
        "vi": "Tệp có nhiều trang quét hơn mức nhận dạng cho một tệp; các trang sau chưa đọc: {pages}.",
    },
    "more_scans.next": {
        "en": "Split the file, or allow more with --limit scans=NUMBER.",
        "vi": "Hãy tách tệp, hoặc nới giới hạn với --limit scans=SỐ.",
    },
    "scans": {
        "en": "Expected at most {limit} pages that are pictures, found {pages}.",
        "vi": "Chỉ nhận dạng tối đa {limit} trang quét, tệp này có {pages} trang.",
    },
    "scans.next": {
        "en": "Split the file, or allow more with --limit scans=NUMBER.",
        "vi": "Hãy tách tệp, hoặc nới giới hạn với --limit scans=SỐ.",
    },
    "illegible": {
        "en": "The file is a scan in which no words could be recognised.",
        "vi": "Tệp là bản quét mà không nhận dạng được chữ nào.",
    },
    "illegible_pages": {
        "en": "These pages are pictures in which no words could be recognised: {pages}. The others were read.",
        "vi": "Các trang sau là hình ảnh mà không nhận dạng được chữ nào: {pages}. Các trang khác đã đọc.",
    },
    "illegible_pages.next": {
        "en": "Look at them; where there are words, scan them upright and sharp with 300 dots an inch, and read that.",
        "vi": "Hãy xem lại các trang đó; nếu có chữ, hãy quét lại đúng chiều, rõ nét ở 300 dpi rồi đọc tệp mới.",
    },
    "illegible.next": {
        "en": "Check that the pages are upright and sharp, scan them with 300 dots an inch, and read that file.",
        "vi": "Hãy kiểm tra xem trang có đúng chiều và rõ nét không, quét lại ở 300 dpi rồi đọc tệp mới.",
    },
    "pixels": {
        "en": "The picture has {size} million pixels, more than {limit}.",
        "vi": "Hình có {size} triệu điểm ảnh, nhiều hơn {limit}.",
    },
    "pixels.next": {
        "en": "Scan the page with 300 dots an inch, or allow more with --limit pixels=NUMBER.",
        "vi": "Hãy quét trang ở 300 dpi, hoặc nới giới hạn với --limit pixels=SỐ.",
    },
    "tesseract": {
        "en": "Tesseract, which recognises scans, failed on page {page} ({detail}).",
        "vi": "Tesseract, phần nhận dạng bản quét, gặp lỗi ở trang {page} ({detail}).",
    },
    "tesseract.next": {
        "en": "Try again with more memory (--limit memory=MIB), or scan the page anew.",
        "vi": "Hãy thử lại với nhiều bộ nhớ hơn (--limit memory=MIB), hoặc quét lại trang đó.",
    },
    "several": {
        "en": "Expected one document, found {documents} in the file.",
        "vi": "Cần một văn bản, nhưng trong tệp có {documents} văn bản.",
    },
    "several.next": {
        "en": "Read all of them with `lotrinh read` or `lotrinh.read_files`, or unpack the one that you mean.",
        "vi": "Hãy đọc tất cả bằng `lotrinh read` hoặc `lotrinh.read_files`, hoặc lấy riêng văn bản cần đọc.",
    },
    "none_inside": {
        "en": "There is no document in it.",
        "vi": "Bên trong không có văn bản nào.",
    },
    "none_inside.next": {
        "en": "Check that it is the right file, and that it was packed or sent completely.",
        "vi": "Hãy kiểm tra xem có đúng tệp không, và tệp đã được nén hoặc gửi đầy đủ chưa.",
    },
    "offset": {
        "en": "Expected an offset within the document's {length} characters, counted from 0, found {at}.",
        "vi": "Cần một vị trí trong {length} ký tự của văn bản, đếm từ 0, nhưng gặp {at}.",
    },
    "offset.next": {
        "en": "The table of `lotrinh read` shows where each figure stands; or give words of the document instead.",
        "vi": "Bảng của lệnh `lotrinh read` cho biết vị trí từng số liệu; hoặc hãy nêu những từ trong văn bản.",
    },
    "words": {
        "en": "Expected words that stand in the document, found “{words}”.",
        "vi": "Cần những từ có trong văn bản, nhưng gặp “{words}”.",
    },
    "words.next": {
        "en": "Copy the words as they are written there, whole words and whole numbers, or give an offset instead.",
        "vi": "Hãy chép đúng từ, đúng số như trong văn bản, hoặc nêu vị trí.",
    },
    "unreadable": {
        "en": "The file cannot be read: the system says “{system}”.",
        "vi": "Không đọc được tệp: hệ thống báo “{system}”.",
    },
    "unreadable.next": {
        "en": "Check that you may read it and that its disk is connected, and try again.",
        "vi": "Hãy kiểm tra quyền đọc tệp và ổ đĩa chứa tệp rồi thử lại.",
    },
}
