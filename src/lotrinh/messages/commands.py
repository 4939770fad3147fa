"""What the command line says: help, usage, and why a command could not do all it was asked."""

TEXTS: dict[str, dict[str, str]] = {
    "help.lotrinh": {
        "en": "Reads what Vietnamese ward and commune Party congresses promised into a register in which every\n"
        "figure stands beside the exact words it came from. Works offline; never changes what a text says.",
        "vi": "Đọc văn bản, tin bài đại hội đảng bộ phường, xã thành sổ chỉ tiêu: mỗi con số đi kèm đúng câu chữ\n"
        "của văn bản gốc. Chạy không cần mạng; không sửa điều văn bản đã viết.",
    },
    "help.lotrinh.examples": {
        "en": "examples:\n"
        "  lotrinh read report.txt                       show what was read, as a table\n"
        "  lotrinh read reports/ -o register.xlsx        a folder into one Excel file\n"
        "  lotrinh explain report.txt --at 1204          say why something was read as it was\n"
        "  lotrinh indicators hộ nghèo                   search the catalogue of indicators\n"
        "  lotrinh lexicon check my-words/               check an office's own word lists\n\n"
        "`lotrinh COMMAND --help` explains a command.",
        "vi": "ví dụ:\n"
        "  lotrinh read bao-cao.txt                      xem kết quả đọc, dạng bảng\n"
        "  lotrinh read thu-muc/ -o so-chi-tieu.xlsx     cả thư mục vào một tệp Excel\n"
        "  lotrinh explain bao-cao.txt --at 1204         xem vì sao một chỗ được đọc như vậy\n"
        "  lotrinh indicators hộ nghèo                   tìm trong danh mục chỉ tiêu\n"
        "  lotrinh lexicon check tu-vung/                kiểm tra tệp từ vựng của cơ quan\n\n"
        "`lotrinh LỆNH --help` giải thích từng lệnh.",
    },
    "help.commands": {"en": "commands", "vi": "các lệnh"},
    "help.command": {"en": "COMMAND", "vi": "LỆNH"},
    "help.arguments": {"en": "arguments", "vi": "đối số"},
    "help.options": {"en": "options", "vi": "tùy chọn"},
    "help.usage": {"en": "usage: ", "vi": "cách dùng: "},
    "help.help": {"en": "show this help and end", "vi": "hiện hướng dẫn này rồi kết thúc"},
    "help.version": {"en": "show the version and end", "vi": "hiện phiên bản rồi kết thúc"},
    "help.lang": {
        "en": "language of tables, help and messages: vi or en (else the system's: LC_ALL, LC_MESSAGES, LANG)",
        "vi": "ngôn ngữ của bảng, hướng dẫn và thông báo: vi hoặc en (nếu không ghi: theo hệ thống LC_ALL, "
        "LC_MESSAGES, LANG)",
    },
    "help.read": {"en": "read documents into a register", "vi": "đọc văn bản thành sổ chỉ tiêu"},
    "help.read.about": {
        "en": "Reads documents and writes what they say: figures with indicator, value, unit, period, result or\n"
        "target; breakthroughs, tasks, people, mergers; and an account of every number. What cannot be read\n"
        "is named on standard error; the rest is still read and written.",
        "vi": "Đọc văn bản và ghi ra điều văn bản nói: số liệu kèm chỉ tiêu, giá trị, đơn vị, thời kỳ, là kết quả\n"
        "hay mục tiêu; khâu đột phá, nhiệm vụ, nhân sự, sáp nhập; và sổ kê mọi con số. Tệp nào không đọc được\n"
        "sẽ được nêu ở luồng báo lỗi; các tệp còn lại vẫn được đọc và ghi.",
    },
    "help.read.examples": {
        "en": "examples:\n"
        "  lotrinh read report.txt page.html             two documents\n"
        "  lotrinh read reports/                         all documents in a folder and below it\n"
        "  lotrinh read 'reports/**/*.html'              all that match a pattern\n"
        "  cat report.txt | lotrinh read -               from standard input\n"
        "  lotrinh read reports/ -o register.html        one page to step through, for a browser\n"
        "  lotrinh read reports/ --format jsonl          one reading a line, for programs\n"
        "  lotrinh read reports/ -o - -o register.xlsx   on the screen and into a file\n\n"
        "exit status: 0 all was read; 2 something was refused.",
        "vi": "ví dụ:\n"
        "  lotrinh read bao-cao.txt trang.html           hai văn bản\n"
        "  lotrinh read thu-muc/                         mọi văn bản trong thư mục và các thư mục con\n"
        "  lotrinh read 'thu-muc/**/*.html'              mọi tệp khớp với mẫu tên\n"
        "  cat bao-cao.txt | lotrinh read -              từ đầu vào chuẩn\n"
        "  lotrinh read thu-muc/ -o so-chi-tieu.html     một trang để xem lần lượt bằng trình duyệt\n"
        "  lotrinh read thu-muc/ --format jsonl          mỗi dòng một văn bản, cho chương trình khác\n"
        "  lotrinh read thu-muc/ -o - -o so.xlsx         vừa hiện trên màn hình vừa ghi vào tệp\n\n"
        "mã kết thúc: 0 là đọc được tất cả; 2 là có tệp bị từ chối.",
    },
    "help.file": {"en": "FILE", "vi": "TỆP"},
    "help.read.file": {
        "en": "documents (text, HTML, Word, PDF, Excel …), folders, patterns in quotes, or - for standard input",
        "vi": "văn bản (text, HTML, Word, PDF, Excel …), thư mục, mẫu tên trong dấu nháy, hoặc - cho đầu vào chuẩn",
    },
    "help.format": {"en": "FORMAT", "vi": "DẠNG"},
    "help.read.format": {
        "en": "table (for reading), json (an array, one reading a document), jsonl (one reading a line), csv, xlsx, "
        "html (a page to step through), parquet; if not given, by the ending of OUT, else table",
        "vi": "table (bảng để xem), json (một mảng, mỗi văn bản một phần tử), jsonl (mỗi dòng một văn bản), csv, xlsx, "
        "html (trang để xem lần lượt), parquet; nếu không ghi: theo đuôi tệp của KẾT-QUẢ, hoặc table",
    },
    "help.out": {"en": "OUT", "vi": "KẾT-QUẢ"},
    "help.read.out": {
        "en": "write to this file, whole or not at all, instead of standard output; xlsx and parquet need it; may "
        "be repeated, and - is standard output",
        "vi": "ghi vào tệp này, trọn vẹn hoặc không ghi, thay cho đầu ra chuẩn; xlsx và parquet cần có; có thể ghi "
        "nhiều lần, và - là đầu ra chuẩn",
    },
    "help.limit": {"en": "NAME=NUMBER", "vi": "TÊN=SỐ"},
    "help.read.limit": {
        "en": "how much one file may ask for: size, unpacked, memory (MiB), pages, cells, files, depth, nesting, "
        "seconds, scans, scan_seconds, pixels (million); may be repeated",
        "vi": "giới hạn cho mỗi tệp: size, unpacked, memory (MiB), pages (trang), cells (ô), files (tệp bên trong), "
        "depth (cấp lồng), nesting (tệp nén lồng nhau), seconds (giây), scans (trang quét), "
        "scan_seconds (giây mỗi trang quét), pixels (triệu điểm ảnh); có thể ghi nhiều lần",
    },
    "help.path": {"en": "PATH", "vi": "ĐƯỜNG-DẪN"},
    "help.read.lexicon": {
        "en": "an office's own YAML word lists, a file or a folder, used besides the shipped ones; may be repeated",
        "vi": "tệp hoặc thư mục từ vựng YAML của cơ quan, dùng thêm bên cạnh từ vựng có sẵn; có thể ghi nhiều lần",
    },
    "help.out.plain": {
        "en": "write to this file, whole or not at all, instead of standard output; may be repeated, and - is standard "
        "output",
        "vi": "ghi vào tệp này, trọn vẹn hoặc không ghi, thay cho đầu ra chuẩn; có thể ghi nhiều lần, và - là đầu ra "
        "chuẩn",
    },
    "help.explain": {
        "en": "say step by step why something was read as it was",
        "vi": "giải thích từng bước vì sao một chỗ được đọc như vậy",
    },
    "help.explain.about": {
        "en": "Shows which rule made or refused what: how a number was found, its unit, its name, result or target,\n"
        "its period, the findings that mention it, and the claim; each beside the words that decided it.",
        "vi": "Cho biết quy tắc nào đã đọc hoặc bỏ qua điều gì: con số được nhận ra thế nào, đơn vị, tên gọi, là kết\n"
        "quả hay chỉ tiêu, thời kỳ, điều cần xem lại và kết luận; mỗi bước kèm những từ đã quyết định.",
    },
    "help.explain.examples": {
        "en": "examples:\n"
        "  lotrinh explain report.txt --at 1204               the number at this offset, counted from 0\n"
        '  lotrinh explain report.txt --at "hộ nghèo"         wherever these words stand\n'
        "  lotrinh explain report.txt --at 1204 --format json for programs\n\n"
        "exit status: 0 it was explained; 2 the document or the place is not there.",
        "vi": "ví dụ:\n"
        "  lotrinh explain bao-cao.txt --at 1204               con số ở vị trí này, đếm từ 0\n"
        '  lotrinh explain bao-cao.txt --at "hộ nghèo"         mọi chỗ có những từ này\n'
        "  lotrinh explain bao-cao.txt --at 1204 --format json cho chương trình khác\n\n"
        "mã kết thúc: 0 là đã giải thích; 2 là không có văn bản hoặc vị trí ấy.",
    },
    "help.explain.file": {
        "en": "one text or HTML file, or - for standard input",
        "vi": "một tệp text hoặc HTML, hoặc - cho đầu vào chuẩn",
    },
    "help.place": {"en": "PLACE", "vi": "VỊ-TRÍ"},
    "help.explain.at": {
        "en": "an offset into the text (a whole number, counted from 0, as `At` in the table of read), or words of it",
        "vi": "vị trí trong văn bản (số nguyên, đếm từ 0, như cột Vị trí của lệnh read), hoặc những từ trong đó",
    },
    "help.explain.format": {
        "en": "text (for reading, the default) or json",
        "vi": "text (để xem, mặc định) hoặc json",
    },
    "usage": {
        "en": "{command}: {problem} See `{command} --help`.",
        "vi": "{command}: {problem} Xem `{command} --help`.",
    },
    "usage.other": {"en": "The command was not understood ({system}).", "vi": "Không hiểu câu lệnh ({system})."},
    "usage.command": {
        "en": "Expected a command ({known}), found `{found}`.",
        "vi": "Cần một lệnh ({known}), nhưng gặp `{found}`.",
    },
    "usage.limit": {
        "en": "Expected NAME=NUMBER after --limit, with a name of these: {known}; found `{found}`.",
        "vi": "Sau --limit cần TÊN=SỐ, với tên là một trong: {known}; nhưng gặp `{found}`.",
    },
    "usage.unknown": {"en": "There is no option `{found}`.", "vi": "Không có tùy chọn `{found}`."},
    "usage.value": {"en": "The option `{option}` needs a value.", "vi": "Tùy chọn `{option}` cần một giá trị."},
    "usage.no_files": {
        "en": "Expected the documents to read: files, folders, or - for standard input.",
        "vi": "Cần nêu văn bản phải đọc: tệp, thư mục, hoặc - cho đầu vào chuẩn.",
    },
    "usage.number": {
        "en": "Expected a whole number from 1 for `{option}`, found `{found}`.",
        "vi": "Giá trị của `{option}` phải là số nguyên từ 1 trở lên, nhưng gặp `{found}`.",
    },
    "usage.one_file": {
        "en": "Expected one document to explain, found {found}.",
        "vi": "Cần nêu đúng một văn bản để giải thích, nhưng gặp {found}.",
    },
    "usage.no_place": {
        "en": "Expected a place to explain: --at with an offset or with words of the document.",
        "vi": "Cần nêu chỗ phải giải thích: --at kèm vị trí hoặc những từ trong văn bản.",
    },
    "usage.choice": {
        "en": "Expected one of {known} for `{option}`, found `{found}`.",
        "vi": "Giá trị của `{option}` phải là một trong {known}, nhưng gặp `{found}`.",
    },
    "binary_output": {
        "en": "Expected a file for the format {format}, found standard output.",
        "vi": "Dạng {format} cần ghi vào tệp, không ghi ra đầu ra chuẩn được.",
    },
    "binary_output.next": {
        "en": "Name one with -o, for example: -o register.{format}",
        "vi": "Hãy nêu tên tệp với -o, ví dụ: -o so-chi-tieu.{format}",
    },
    "output_folder": {
        "en": "Expected the name of a file to write, found a folder.",
        "vi": "Cần tên tệp để ghi, nhưng đây là thư mục.",
    },
    "output_folder.next": {"en": "Name a file in it.", "vi": "Hãy nêu tên một tệp trong thư mục ấy."},
    "output_input": {
        "en": "The output would replace a document that is to be read.",
        "vi": "Kết quả sẽ ghi đè lên chính văn bản cần đọc.",
    },
    "output_input.next": {"en": "Choose another name with -o.", "vi": "Hãy chọn tên khác với -o."},
    "unwritable": {
        "en": "The output cannot be written: the system says “{system}”.",
        "vi": "Không ghi được kết quả: hệ thống báo “{system}”.",
    },
    "unwritable.next": {
        "en": "Check the folder, the space on the disk and your rights, or choose another place with -o.",
        "vi": "Hãy kiểm tra thư mục, dung lượng đĩa và quyền ghi, hoặc chọn chỗ khác với -o.",
    },
    "stdout": {"en": "standard output", "vi": "đầu ra chuẩn"},
    "stdin": {"en": "standard input", "vi": "đầu vào chuẩn"},
    "progress": {"en": "{done} of {total} documents read", "vi": "đã đọc {done}/{total} văn bản"},
}
