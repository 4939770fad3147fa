"""Why a plan cannot be assessed, and what to correct: `<key>` is the reason, `<key>.next` the next step."""

TEXTS: dict[str, dict[str, str]] = {
    "no_day": {
        "en": "Expected the day of the assessment (`as_of`), found none.",
        "vi": "Cần ngày đánh giá (`as_of`), nhưng không thấy.",
    },
    "no_day.next": {
        "en": "Write it into the plan as 2027-12-31, or name it with --as-of.",
        "vi": "Hãy ghi vào kế hoạch dạng 2027-12-31, hoặc nêu với --as-of.",
    },
    "day": {
        "en": "Expected a day such as 2027-12-31, found {found}.",
        "vi": "Cần một ngày dạng 2027-12-31, nhưng gặp {found}.",
    },
    "day.next": {"en": "Correct the day.", "vi": "Hãy sửa lại ngày."},
    "missing": {
        "en": "Expected the field `{field}`, found none.",
        "vi": "Cần trường `{field}`, nhưng không thấy.",
    },
    "missing.next": {"en": "Add it.", "vi": "Hãy bổ sung."},
    "number": {
        "en": "Expected a number in `{field}`, found {found}.",
        "vi": "Cần một con số ở `{field}`, nhưng gặp {found}.",
    },
    "number.next": {
        "en": "Write it in digits, with a point before decimals.",
        "vi": "Hãy ghi bằng chữ số, dấu chấm trước phần thập phân.",
    },
    "year": {
        "en": "Expected a year from 1900 to 2200 in `{field}`, found {found}.",
        "vi": "Cần một năm từ 1900 đến 2200 ở `{field}`, nhưng gặp {found}.",
    },
    "year.next": {"en": "Correct the year.", "vi": "Hãy sửa lại năm."},
    "choice": {
        "en": "Expected one of {known} in `{field}`, found {found}.",
        "vi": "Giá trị của `{field}` phải là một trong {known}, nhưng gặp {found}.",
    },
    "choice.next": {"en": "Choose one of them.", "vi": "Hãy chọn một trong số đó."},
    "shape": {
        "en": "Expected {expected} in `{field}`, found {found}.",
        "vi": "Cần {expected} ở `{field}`, nhưng gặp {found}.",
    },
    "shape.next": {
        "en": "Correct it; docs/assessment.md shows the form.",
        "vi": "Hãy sửa lại; docs/assessment.md có mẫu.",
    },
    "no_province": {
        "en": "Expected the name or code of a province, old or new, found {found}.",
        "vi": "Cần tên hoặc mã của một tỉnh, cũ hoặc mới, nhưng gặp {found}.",
    },
    "no_province.next": {"en": "Check the spelling.", "vi": "Hãy kiểm tra lại cách viết."},
    "weights": {
        "en": "Expected weights that are not negative, one of them above zero, found {found}.",
        "vi": "Cần quyền số không âm và có ít nhất một số lớn hơn 0, nhưng gặp {found}.",
    },
    "weights.next": {"en": "Correct the weights.", "vi": "Hãy sửa lại quyền số."},
    "step": {
        "en": "Expected a step above zero, found {found}.",
        "vi": "Cần bước chia lớn hơn 0, nhưng gặp {found}.",
    },
    "step.next": {"en": "Correct the step.", "vi": "Hãy sửa lại bước chia."},
    "no_target": {
        "en": "Expected the id of a target ({known}), found {found}.",
        "vi": "Cần mã của một chỉ tiêu ({known}), nhưng gặp {found}.",
    },
    "no_target.next": {"en": "`lotrinh plan show` shows the ids.", "vi": "`lotrinh plan show` hiện các mã."},
    "no_way": {
        "en": "The catalogue does not say how {found} adds up over units.",
        "vi": "Danh mục không cho biết {found} cộng giữa các đơn vị thế nào.",
    },
    "no_way.next": {
        "en": "Say so with --way sum (it is shared out) or --way alike (each unit is asked for the same).",
        "vi": "Hãy nêu với --way sum (chia cho các đơn vị) hoặc --way alike (mỗi đơn vị yêu cầu như nhau).",
    },
    "json": {
        "en": "Expected a plan in JSON, found what cannot be read as JSON ({system}).",
        "vi": "Cần kế hoạch dạng JSON, nhưng nội dung không đọc được ({system}).",
    },
    "json.next": {
        "en": "Check the file; `lotrinh plan draft` writes one.",
        "vi": "Hãy kiểm tra tệp; `lotrinh plan draft` tạo tệp mẫu.",
    },
    "unreadable": {
        "en": "The file cannot be read: the system says “{system}”.",
        "vi": "Không đọc được tệp: hệ thống báo “{system}”.",
    },
    "unreadable.next": {
        "en": "Check the name and your rights.",
        "vi": "Hãy kiểm tra tên tệp và quyền đọc.",
    },
}
