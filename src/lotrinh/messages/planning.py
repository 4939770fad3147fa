"""What a plan implies, notes and lacks."""

TEXTS: dict[str, dict[str, str]] = {
    "implied.comparator.=": {"en": "", "vi": ""},
    "implied.comparator.range": {"en": "", "vi": ""},
    "implied.comparator.~": {"en": "about ", "vi": "khoảng "},
    "implied.comparator.>": {"en": "over ", "vi": "trên "},
    "implied.comparator.>=": {"en": "at least ", "vi": "ít nhất "},
    "implied.comparator.<": {"en": "under ", "vi": "dưới "},
    "implied.comparator.<=": {"en": "at most ", "vi": "không quá "},
    "implied.level": {
        "en": "From {base} in {since} to {end} by {until} means {comparator}{rates} a year.",
        "vi": "Từ {base} năm {since} đến {end} vào năm {until} nghĩa là {comparator}{rates} mỗi năm.",
    },
    "implied.points_per_year": {
        "en": "From {base} in {since} to {end} by {until} means {step} points a year.",
        "vi": "Từ {base} năm {since} đến {end} vào năm {until} nghĩa là {step} điểm phần trăm mỗi năm.",
    },
    "implied.growth_total": {
        "en": "{value} over {years} years means {comparator}{rates} a year.",
        "vi": "{value} trong {years} năm nghĩa là {comparator}{rates} mỗi năm.",
    },
    "implied.multiple": {
        "en": "{value} in {years} years means {comparator}{rates} a year.",
        "vi": "{value} sau {years} năm nghĩa là {comparator}{rates} mỗi năm.",
    },
    "implied.end": {
        "en": "From {base} in {since} this means {comparator}{end} in {until}.",
        "vi": "Từ {base} năm {since} nghĩa là {comparator}{end} vào năm {until}.",
    },
    "implied.each_year": {
        "en": "{value} over {years} years means {comparator}{each} a year on average.",
        "vi": "{value} trong {years} năm nghĩa là bình quân {comparator}{each} mỗi năm.",
    },
    "implied.plan": {
        "en": "{level} being {share} of the plan means a plan of {plan}.",
        "vi": "{level} bằng {share} kế hoạch nghĩa là kế hoạch là {plan}.",
    },
    "implied.excess": {
        "en": "{level} being {share} over the plan means a plan of {plan}.",
        "vi": "{level} vượt {share} kế hoạch nghĩa là kế hoạch là {plan}.",
    },
    "promise.growth": {
        "en": "{form} means {ends} in {year}, from {base} in {since}; {level} is promised for {year} as well.",
        "vi": "{form} nghĩa là {ends} vào năm {year}, tính từ {base} năm {since}; năm {year} cũng cam kết {level}.",
    },
    "promise.counted": {
        "en": "{form} means {ends} of {base}; {level} is promised for {year} as well.",
        "vi": "{form} nghĩa là {ends} của {base}; năm {year} cũng cam kết {level}.",
    },
    "promise.agree": {"en": "Both say the same.", "vi": "Hai cách nói khớp nhau."},
    "promise.differ": {
        "en": "Both can hold, but they do not ask for the same.",
        "vi": "Có thể cùng đạt, nhưng hai yêu cầu không bằng nhau.",
    },
    "promise.contradict": {
        "en": "The two do not agree: decide which holds.",
        "vi": "Hai con số không khớp nhau: hãy quyết định lấy con số nào.",
    },
    "promise.unknown": {
        "en": "{form} and {level} are both promised for {year}; without one value of {since} nobody can say whether "
        "they agree.",
        "vi": "Năm {year} vừa cam kết {form} vừa cam kết {level}; chưa có một số liệu gốc năm {since} nên không biết "
        "có khớp hay không.",
    },
    "note.contradicted": {
        "en": "The sources give several values; the best source's is used until somebody decides.",
        "vi": "Các nguồn nêu nhiều giá trị; tạm dùng giá trị của nguồn cao nhất cho đến khi có quyết định.",
    },
    "note.keep": {
        "en": "“{words}” promises it for every year, so each year is asked for it; where only the end counts, set the "
        "measure to `level`.",
        "vi": "“{words}” là cam kết cho mọi năm nên năm nào cũng phải đạt; nếu chỉ tính năm cuối, hãy đổi cách đo "
        "thành `level`.",
    },
    "note.open_baseline": {
        "en": "The sources give several values of {year}; the baseline is the interval between them.",
        "vi": "Các nguồn nêu nhiều giá trị năm {year}; số liệu gốc là khoảng giữa các giá trị đó.",
    },
    "note.merged_baseline": {
        "en": "The baseline was put together from the old units: {why}",
        "vi": "Số liệu gốc gộp từ các đơn vị cũ: {why}",
    },
    "note.refused_baseline": {
        "en": "No baseline can be put together from the old units: {why}",
        "vi": "Không gộp được số liệu gốc từ các đơn vị cũ: {why}",
    },
    "note.about_baseline": {
        "en": "The source says “about” of the value of {year}.",
        "vi": "Nguồn nêu giá trị năm {year} là “khoảng”.",
    },
    "note.inferred_baseline": {
        "en": "The source gives no year for the baseline; its own, {year}, is taken.",
        "vi": "Nguồn không ghi năm của số liệu gốc; lấy năm của văn bản, {year}.",
    },
    "note.no_baseline": {
        "en": "The {year} baseline is missing: no document gives the value of {year}.",
        "vi": "Thiếu số liệu gốc năm {year}: không văn bản nào nêu giá trị năm {year}.",
    },
    "note.undated_target": {
        "en": "The target “{name}” names no year, and no term is known to end it: it is not in the plan.",
        "vi": "Chỉ tiêu “{name}” không ghi năm và không rõ nhiệm kỳ: chưa đưa vào kế hoạch.",
    },
    "check.no_owner": {
        "en": "Nobody answers for it. Name an owner.",
        "vi": "Chưa có người chịu trách nhiệm. Hãy ghi `owner`.",
    },
    "check.no_evidence": {
        "en": "No evidence is named that would show it. Name one.",
        "vi": "Chưa nêu minh chứng cần có. Hãy ghi `evidence_wanted`.",
    },
    "check.no_baseline": {
        "en": "The {year} baseline is missing. Enter the value of {year} with its source.",
        "vi": "Thiếu số liệu gốc năm {year}. Hãy nhập giá trị năm {year} kèm nguồn.",
    },
    "check.no_task": {
        "en": "No task serves it. Name one, or say why none is needed.",
        "vi": "Chưa có nhiệm vụ nào phục vụ chỉ tiêu này. Hãy gắn một nhiệm vụ.",
    },
    "check.milestone_end": {
        "en": "The milestone of {year} is {milestone}, but the target asks for {value}. Correct one of them.",
        "vi": "Mốc năm {year} là {milestone} nhưng chỉ tiêu yêu cầu {value}. Hãy sửa một trong hai.",
    },
    "check.milestone_back": {
        "en": "The milestone of {year} goes back from that of {before}. Correct it, or say why.",
        "vi": "Mốc năm {year} lùi so với mốc năm {before}. Hãy sửa, hoặc nêu lý do.",
    },
    "check.unclear": {
        "en": "Of the six clears these are open: {missing}. Fill them in.",
        "vi": "Trong 6 rõ còn thiếu: {missing}. Hãy bổ sung.",
    },
    "check.due_inferred": {
        "en": "The words “{words}” give no year; {due} was taken. Confirm the day by removing `due_inferred`.",
        "vi": "“{words}” không ghi năm; tạm lấy {due}. Hãy xác nhận bằng cách bỏ `due_inferred`.",
    },
    "check.unknown": {
        "en": "It names {name}, which the plan does not hold. Correct the name.",
        "vi": "Có nhắc {name} nhưng kế hoạch không có. Hãy sửa lại.",
    },
    "check.circle": {
        "en": "It waits for itself, by way of {tasks}. Take one dependency away.",
        "vi": "Nhiệm vụ chờ chính nó, qua {tasks}. Hãy bỏ một ràng buộc.",
    },
    "check.before": {
        "en": "It is due on {due}, before {name}, which it waits for ({other}). Move one of them.",
        "vi": "Hạn {due} sớm hơn {name} mà nó chờ ({other}). Hãy chỉnh lại.",
    },
    "check.count": {"en": "{count} points are open.", "vi": "còn {count} điểm để ngỏ."},
    "check.none": {"en": "nothing is open.", "vi": "không còn điểm nào để ngỏ."},
    "check.all_targets": {"en": "every target", "vi": "mọi chỉ tiêu"},
    "check.all_tasks": {"en": "every task", "vi": "mọi nhiệm vụ"},
    "check.form": {"en": "{error}", "vi": "{error}"},
    "clear.what": {"en": "what", "vi": "rõ việc"},
    "clear.who": {"en": "who", "vi": "rõ người"},
    "clear.due": {"en": "by when", "vi": "rõ thời gian"},
    "clear.answerable": {"en": "who answers for it", "vi": "rõ trách nhiệm"},
    "clear.result": {"en": "what result", "vi": "rõ kết quả"},
    "clear.authority": {"en": "with what authority", "vi": "rõ thẩm quyền"},
}
