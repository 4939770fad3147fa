"""What a register queries, and why a decision or a line of it cannot be taken."""

TEXTS: dict[str, dict[str, str]] = {
    "register.conflicting_sources": {
        "en": "The sources give {count} values for “{name}” ({year}). All stand until somebody decides.",
        "vi": "Các nguồn nêu {count} giá trị cho “{name}” ({year}). Giữ nguyên tất cả cho đến khi có người quyết định.",
    },
    "register.target_changed": {
        "en": "The target “{name}” ({year}) was changed: {count} values, one after the other.",
        "vi": "Chỉ tiêu “{name}” ({year}) đã thay đổi: {count} giá trị nối tiếp nhau.",
    },
    "register.decision_reopened": {
        "en": "{author} decided “{action}” on {day}, but what was seen then has changed: decide again.",
        "vi": "{author} đã quyết định “{action}” ngày {day}, nhưng số liệu lúc đó nay đã khác: cần quyết định lại.",
    },
    "register.decision_orphaned": {
        "en": "{author} decided “{action}” on {day} of a fact that no document gives any more.",
        "vi": "{author} đã quyết định “{action}” ngày {day} về số liệu mà nay không văn bản nào nêu.",
    },
    "register.line": {
        "en": "Expected a line of a register, found `{found}` ({system}).",
        "vi": "Cần một dòng của sổ, nhưng gặp `{found}` ({system}).",
    },
    "register.line.next": {
        "en": "Build the register anew with `lotrinh register build`.",
        "vi": "Hãy lập lại sổ bằng `lotrinh register build`.",
    },
    "decision.missing": {
        "en": "Expected `{field}` in the decision, found none.",
        "vi": "Quyết định cần có `{field}`, nhưng không thấy.",
    },
    "decision.missing.next": {"en": "Add it.", "vi": "Hãy bổ sung."},
    "decision.action": {
        "en": "Expected one of {known} as the action, found {found}.",
        "vi": "Hành động phải là một trong {known}, nhưng gặp {found}.",
    },
    "decision.action.next": {"en": "Choose one of them.", "vi": "Hãy chọn một trong số đó."},
    "decision.side": {
        "en": "Expected a side from 0 to below {count}, found {found}.",
        "vi": "Cần số thứ tự giá trị từ 0 đến dưới {count}, nhưng gặp {found}.",
    },
    "decision.side.next": {
        "en": "`lotrinh register show` lists the sides.",
        "vi": "`lotrinh register show` liệt kê các giá trị.",
    },
    "decision.object": {
        "en": "Expected a decision ({{…}}), found {found}.",
        "vi": "Cần một quyết định ({{…}}), nhưng gặp {found}.",
    },
    "decision.object.next": {
        "en": "`lotrinh register decide` writes one.",
        "vi": "`lotrinh register decide` ghi đúng mẫu.",
    },
    "decision.value": {
        "en": "Expected another form of `{field}` in the decision, found {found}.",
        "vi": "Trường `{field}` của quyết định sai dạng: {found}.",
    },
    "decision.value.next": {
        "en": "A value is a number or [from, to], a period [2025, 2030]; `with` and `documents` are lists, the rest is "
        "text.",
        "vi": "Giá trị là số hoặc [từ, đến], thời kỳ là [2025, 2030]; `with` và `documents` là danh sách, còn lại là "
        "chữ.",
    },
    "decision.fields": {
        "en": "Expected what holds instead ({known}), found {found}.",
        "vi": "Cần nêu nội dung thay thế ({known}), nhưng gặp {found}.",
    },
    "decision.fields.next": {"en": "Name at least one of them.", "vi": "Hãy nêu ít nhất một trường."},
    "decision.split": {
        "en": "Expected documents of which some give this fact and some do not, found {found}.",
        "vi": "Cần nêu một phần trong số văn bản của số liệu này, nhưng gặp {found}.",
    },
    "decision.split.next": {
        "en": "Name the documents whose values are another fact.",
        "vi": "Hãy nêu các văn bản mà giá trị thuộc số liệu khác.",
    },
    "decision.fact": {
        "en": "Expected a fact of the register, found {found}.",
        "vi": "Cần một số liệu có trong sổ, nhưng gặp {found}.",
    },
    "decision.fact.next": {
        "en": "`lotrinh register show` lists them with their ids.",
        "vi": "`lotrinh register show` liệt kê kèm mã.",
    },
}
