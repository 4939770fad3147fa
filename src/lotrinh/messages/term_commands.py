"""Help and notes of the commands that follow a unit through its term."""

TEXTS: dict[str, dict[str, str]] = {
    "help.plan_file": {"en": "PLAN.json", "vi": "KẾ-HOẠCH.json"},
    "help.as_of": {
        "en": "the day as of which it is judged (2027-12-31); without it the plan's own, else today",
        "vi": "ngày đánh giá (2027-12-31); nếu không ghi: ngày ghi trong kế hoạch, hoặc hôm nay",
    },
    "help.shown": {
        "en": "table (for reading) or json (for programs)",
        "vi": "table (bảng để xem) hoặc json (cho chương trình khác)",
    },
    "help.assess": {"en": "assess a plan by what was reported", "vi": "đánh giá kế hoạch theo số liệu báo cáo"},
    "help.assess.about": {
        "en": "Says for each target of a plan where it stands, and why: what the path asks for, what was reported, "
        "and\nthe arithmetic between them. Missing figures are named, never taken for zero.",
        "vi": "Cho biết từng chỉ tiêu của kế hoạch đang ở đâu và vì sao: lộ trình cần bao nhiêu, báo cáo bao nhiêu, "
        "tính\ntoán thế nào. Số liệu thiếu được nêu rõ, không coi là số 0.",
    },
    "help.assess.file": {
        "en": "plans in JSON with targets and observations, or - for standard input",
        "vi": "kế hoạch dạng JSON có chỉ tiêu và số liệu, hoặc - cho đầu vào chuẩn",
    },
    "help.assess.forecast": {
        "en": "add where each target would end if it went on as it did (from three yearly values)",
        "vi": "thêm dự báo nếu tiếp tục như hiện nay (cần ba số liệu năm trở lên)",
    },
    "help.assess.examples": {
        "en": "examples:\n"
        "  lotrinh assess plan.json                      as of the day that the plan names\n"
        "  lotrinh assess plan.json --as-of 2027-12-31   as of another day\n"
        "  lotrinh assess - --format json < plan.json    for programs\n\n"
        "exit status: 0 all was assessed; 2 something was refused.",
        "vi": "ví dụ:\n"
        "  lotrinh assess ke-hoach.json                  theo ngày ghi trong kế hoạch\n"
        "  lotrinh assess ke-hoach.json --as-of 2027-12-31   theo ngày khác\n"
        "  lotrinh assess - --format json < ke-hoach.json    cho chương trình khác\n\n"
        "mã kết thúc: 0 là đánh giá được hết; 2 là có tệp bị từ chối.",
    },
    "usage.no_plan": {
        "en": "Expected the plan to assess: a JSON file, or - for standard input.",
        "vi": "Cần nêu kế hoạch phải đánh giá: tệp JSON, hoặc - cho đầu vào chuẩn.",
    },
    "assess.head": {"en": "{unit}, as of {day}", "vi": "{unit}, đến ngày {day}"},
    "assess.tasks": {"en": "Tasks", "vi": "Nhiệm vụ"},
    "assess.owner": {"en": "answers for it: {owner}", "vi": "chịu trách nhiệm: {owner}"},
    "assess.counts": {"en": "Targets: {count} ({each}).", "vi": "Số chỉ tiêu: {count} ({each})."},
    "task_status.not_started": {"en": "not started", "vi": "chưa bắt đầu"},
    "task_status.in_progress": {"en": "in progress", "vi": "đang thực hiện"},
    "task_status.done_in_time": {"en": "done in time", "vi": "hoàn thành đúng hạn"},
    "task_status.done_late": {"en": "done late", "vi": "hoàn thành chậm"},
    "task_status.overdue": {"en": "overdue", "vi": "quá hạn"},
    "task_status.not_yet_assessable": {"en": "no deadline yet", "vi": "chưa có thời hạn"},
}
