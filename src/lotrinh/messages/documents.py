"""Why a document cannot be read, and what to do: `<key>` is the reason, `<key>.next` the next step."""

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
        "en": "Put documents there as text or HTML, or name another folder.",
        "vi": "Hãy đặt văn bản dạng text hoặc HTML vào đó, hoặc chọn thư mục khác.",
    },
    "too_large": {
        "en": "Expected at most {limit} MiB, found {size} MiB: this is no single document.",
        "vi": "Chỉ đọc tệp tối đa {limit} MiB, tệp này có {size} MiB: đây không phải một văn bản đơn lẻ.",
    },
    "too_large.next": {
        "en": "Split it into its documents and read those.",
        "vi": "Hãy tách thành từng văn bản rồi đọc các tệp đó.",
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
        "en": "Expected text in UTF-8 or UTF-16, found another encoding (byte 0x{byte:02X} at position {position}).",
        "vi": "Cần văn bản mã UTF-8 hoặc UTF-16, nhưng đây là bảng mã khác (byte 0x{byte:02X} ở vị trí {position}).",
    },
    "encoding.next": {
        "en": "Open the document in an editor, save it as UTF-8 text, and read that file.",
        "vi": "Hãy mở văn bản bằng trình soạn thảo, lưu lại với bảng mã UTF-8 (Unicode) rồi đọc tệp đó.",
    },
    "format": {
        "en": "Expected text or HTML ({suffixes}), found the format {format}, which is not read yet.",
        "vi": "Cần tệp text hoặc HTML ({suffixes}), nhưng tệp này ở định dạng {format}, hiện chưa đọc được.",
    },
    "format.next": {
        "en": "Save the document as text (.txt) or as a web page (.html), and read that file.",
        "vi": "Hãy lưu văn bản thành tệp text (.txt) hoặc trang web (.html) rồi đọc tệp đó.",
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
