"""What the commands about the reader's knowledge say: the catalogue of indicators and the word lists."""

TEXTS: dict[str, dict[str, str]] = {
    "help.lexicon": {"en": "look after word lists", "vi": "quản lý tệp từ vựng"},
    "help.lexicon.about": {
        "en": "The lexicon is what the reader knows, as YAML word lists that an office can add to without code.",
        "vi": "Từ vựng là những gì chương trình biết, ghi trong các tệp YAML; cơ quan tự bổ sung, không cần lập trình.",
    },
    "help.word": {"en": "WORD", "vi": "TỪ"},
    "help.number": {"en": "N", "vi": "SỐ"},
    "help.indicators": {
        "en": "list, search and export the catalogue of indicators",
        "vi": "liệt kê, tìm và xuất danh mục chỉ tiêu",
    },
    "help.indicators.about": {
        "en": "Shows the indicators that the reader knows: all of them, those that answer some words, or one in full\n"
        "(by its key, or where only one answers).",
        "vi": "Cho xem các chỉ tiêu mà chương trình biết: toàn bộ, những chỉ tiêu khớp với từ cần tìm, hoặc đầy đủ\n"
        "một chỉ tiêu (nêu khóa, hoặc khi chỉ có một chỉ tiêu khớp).",
    },
    "help.indicators.examples": {
        "en": "examples:\n"
        "  lotrinh indicators                            the whole catalogue\n"
        "  lotrinh indicators hộ nghèo                   those with both words, or `ho ngheo`, or `poor household`\n"
        "  lotrinh indicators poor_household_rate        one in full\n"
        "  lotrinh indicators -o indicators.csv          the catalogue into a file\n\n"
        "exit status: 0 something was found; 2 nothing answers, or something was refused.",
        "vi": "ví dụ:\n"
        "  lotrinh indicators                            toàn bộ danh mục\n"
        "  lotrinh indicators hộ nghèo                   có cả hai từ; gõ `ho ngheo`, `poor household` cũng được\n"
        "  lotrinh indicators poor_household_rate        đầy đủ một chỉ tiêu\n"
        "  lotrinh indicators -o chi-tieu.csv            xuất danh mục ra tệp\n\n"
        "mã kết thúc: 0 là tìm thấy; 2 là không có chỉ tiêu nào khớp hoặc có điều bị từ chối.",
    },
    "help.indicators.word": {
        "en": "words, or beginnings of words, of a name or another wording, in Vietnamese (with or without diacritics) "
        "or English; or a key; without any, all indicators",
        "vi": "từ (hoặc phần đầu của từ) trong tên hay cách gọi khác, tiếng Việt có dấu hoặc không dấu, hoặc tiếng "
        "Anh; hoặc khóa của chỉ tiêu; nếu không ghi: mọi chỉ tiêu",
    },
    "help.indicators.format": {
        "en": "table (for reading), json (an array, every field), csv; if not given, by the ending of OUT, else table",
        "vi": "table (bảng để xem), json (một mảng, đủ mọi trường), csv; nếu không ghi: theo đuôi tệp của KẾT-QUẢ, "
        "hoặc table",
    },
    "help.suggest": {
        "en": "list what documents measure and the catalogue lacks",
        "vi": "liệt kê những gì văn bản nêu mà danh mục chưa có",
    },
    "help.suggest.about": {
        "en": "Reads documents and gathers the figures whose indicator the catalogue lacks, by what they measure, the\n"
        "most frequent first: how many, in which units, where. As YAML, each is a block to paste into an\n"
        "indicators.yaml; the fields left empty are for a person, and `lotrinh lexicon check` names them.",
        "vi": "Đọc văn bản và gom các số liệu mà danh mục chưa có chỉ tiêu, theo điều được đo, hay gặp nhất đứng\n"
        "trước: bao nhiêu lần, đơn vị gì, ở đâu. Ở dạng YAML, mỗi mục là một khối để dán vào tệp indicators.yaml; các\n"
        "trường để trống dành cho người điền, và `lotrinh lexicon check` sẽ nêu tên từng trường ấy.",
    },
    "help.suggest.examples": {
        "en": "examples:\n"
        "  lotrinh lexicon suggest reports/              what is missing, as a table\n"
        "  lotrinh lexicon suggest reports/ --min-count 3 --format yaml >> words/indicators.yaml\n"
        "                                                blocks to fill in, of what occurs three times or more\n"
        "  lotrinh lexicon check words/                  is all filled in?\n"
        "  lotrinh read reports/ --lexicon words/        read with the new indicators\n\n"
        "exit status: 0 all was read; 2 something was refused.",
        "vi": "ví dụ:\n"
        "  lotrinh lexicon suggest thu-muc/              những gì còn thiếu, dạng bảng\n"
        "  lotrinh lexicon suggest thu-muc/ --min-count 3 --format yaml >> tu-vung/indicators.yaml\n"
        "                                                các khối để điền, cho điều gặp từ ba lần trở lên\n"
        "  lotrinh lexicon check tu-vung/                đã điền đủ chưa?\n"
        "  lotrinh read thu-muc/ --lexicon tu-vung/      đọc với các chỉ tiêu mới\n\n"
        "mã kết thúc: 0 là đọc được tất cả; 2 là có tệp bị từ chối.",
    },
    "help.suggest.limit": {
        "en": "show at most so many, the most frequent (if not given: 20); NAME=NUMBER is how much one file may "
        "ask for, as for `lotrinh read`",
        "vi": "chỉ nêu nhiều nhất chừng ấy mục, hay gặp nhất đứng trước (nếu không ghi: 20); TÊN=SỐ là giới hạn "
        "cho mỗi tệp, như của `lotrinh read`",
    },
    "help.suggest.min_count": {
        "en": "leave out what occurs less often than this (if not given: 1)",
        "vi": "bỏ qua điều gặp ít lần hơn số này (nếu không ghi: 1)",
    },
    "help.suggest.format": {
        "en": "table (for reading), yaml (blocks to paste), json (an array); if not given, by the ending of OUT, else "
        "table",
        "vi": "table (bảng để xem), yaml (các khối để dán), json (một mảng); nếu không ghi: theo đuôi tệp của KẾT-QUẢ, "
        "hoặc table",
    },
    "help.check": {"en": "say where word lists are wrong", "vi": "chỉ ra chỗ sai trong tệp từ vựng"},
    "help.check.about": {
        "en": "Checks YAML word lists and names each mistake: file, line, what was expected, what was found.",
        "vi": "Kiểm tra các tệp từ vựng YAML và nêu từng lỗi: tệp, dòng, cần gì, gặp gì.",
    },
    "help.check.path": {
        "en": "YAML files or folders with them; without any, the shipped lexicon",
        "vi": "tệp YAML hoặc thư mục chứa chúng; nếu không ghi: từ vựng có sẵn",
    },
    "help.check.examples": {
        "en": "examples:\n"
        "  lotrinh lexicon check                         check what is shipped\n"
        "  lotrinh lexicon check my-words/units.yaml     check one file\n\n"
        "exit status: 0 all is right; 2 something is wrong.",
        "vi": "ví dụ:\n"
        "  lotrinh lexicon check                         kiểm tra từ vựng có sẵn\n"
        "  lotrinh lexicon check tu-vung/units.yaml      kiểm tra một tệp\n\n"
        "mã kết thúc: 0 là đúng hết; 2 là có chỗ sai.",
    },
    "lexicon.right": {
        "en": "Right: {entries} entries in {files} files ({each}).",
        "vi": "Đúng: {entries} mục trong {files} tệp ({each}).",
    },
    "lexicon.wrong": {
        "en": "Wrong: {problems} in {files} files. Correct the lines named above and check again.",
        "vi": "Sai: {problems} chỗ trong {files} tệp. Hãy sửa các dòng nêu trên rồi kiểm tra lại.",
    },
    "indicators.none": {
        "en": "No indicator has all of these words: {query}. Try fewer words, or only their beginnings.",
        "vi": "Không có chỉ tiêu nào chứa đủ các từ: {query}. Hãy thử ít từ hơn, hoặc chỉ phần đầu của từ.",
    },
    "suggest.none": {
        "en": "Nothing is missing: every figure that occurs often enough has its indicator in the catalogue.",
        "vi": "Không thiếu gì: mọi số liệu gặp đủ số lần đều đã có chỉ tiêu trong danh mục.",
    },
    "lexicon.stopped": {
        "en": "Nothing was read, because the word lists named with --lexicon are wrong.",
        "vi": "Chưa đọc văn bản nào, vì tệp từ vựng nêu với --lexicon có chỗ sai.",
    },
}
