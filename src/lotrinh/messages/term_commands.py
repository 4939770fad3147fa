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
    "help.register": {
        "en": "the record of a unit's term, from all its documents",
        "vi": "hồ sơ nhiệm kỳ của một đơn vị, lập từ mọi văn bản",
    },
    "help.register.about": {
        "en": "Brings what many documents say of a unit's term into one record: the same fact once, with all its "
        "sources;\ncontradictions with all sides, until a person decides; decisions as data that is replayed.",
        "vi": "Gộp điều nhiều văn bản nói về nhiệm kỳ của một đơn vị thành một hồ sơ: mỗi số liệu một lần kèm mọi "
        "nguồn;\nchỗ mâu thuẫn giữ đủ các bên cho đến khi có người quyết định; quyết định là dữ liệu, áp dụng lại "
        "được.",
    },
    "help.register.build": {"en": "build registers from documents", "vi": "lập sổ từ các văn bản"},
    "help.register.build.about": {
        "en": "Reads documents (or takes readings in JSON) and writes one register for each unit and term, as JSON "
        "Lines.",
        "vi": "Đọc văn bản (hoặc nhận bản đọc JSON) và ghi mỗi đơn vị, mỗi nhiệm kỳ một sổ, dạng JSON Lines.",
    },
    "help.register.show": {"en": "show registers", "vi": "xem sổ"},
    "help.register.show.about": {
        "en": "Shows the facts of registers with their ids, sides, sources and decisions, and what needs a look.",
        "vi": "Hiện các số liệu trong sổ kèm mã, các giá trị, nguồn và quyết định, cùng chỗ cần xem lại.",
    },
    "help.register.decide": {"en": "write down a decision", "vi": "ghi một quyết định"},
    "help.register.decide.about": {
        "en": "Appends a decision about a fact to a file, with author, time, reason and the values seen; `register "
        "build\n--decisions` replays the file. A decision whose values have changed since is opened again.",
        "vi": "Ghi thêm một quyết định về một số liệu vào tệp, kèm người, lúc, lý do và giá trị đã thấy; `register "
        "build\n--decisions` áp dụng lại tệp ấy. Giá trị đã đổi thì quyết định được mở lại.",
    },
    "help.register.diff": {"en": "say what changed between two registers", "vi": "so hai sổ"},
    "help.register.diff.about": {
        "en": "Names each fact that came, went or says something else.",
        "vi": "Nêu từng số liệu mới có, mất đi hoặc đổi khác.",
    },
    "help.register.documents": {
        "en": "documents, folders, patterns, or readings (.json, .jsonl)",
        "vi": "văn bản, thư mục, mẫu tên, hoặc bản đọc (.json, .jsonl)",
    },
    "help.register.registers": {"en": "registers (.jsonl)", "vi": "các sổ (.jsonl)"},
    "help.register.register": {"en": "the register (.jsonl)", "vi": "sổ (.jsonl)"},
    "help.register.decisions": {"en": "the file of decisions (.jsonl)", "vi": "tệp quyết định (.jsonl)"},
    "help.plain_out": {
        "en": "write to this file, whole or not at all, instead of standard output",
        "vi": "ghi vào tệp này, trọn vẹn hoặc không ghi, thay cho đầu ra chuẩn",
    },
    "help.decide.fact": {"en": "the fact, by its id", "vi": "số liệu, theo mã"},
    "help.decide.fact.value": {"en": "ID", "vi": "MÃ"},
    "help.decide.action": {
        "en": "accept (a side), correct, reject, merge (with other facts) or split (by documents)",
        "vi": "accept (chọn một giá trị), correct (sửa), reject (bỏ), merge (gộp), split (tách theo văn bản)",
    },
    "help.decide.action.value": {"en": "ACTION", "vi": "VIỆC"},
    "help.decide.author": {"en": "who decides", "vi": "người quyết định"},
    "help.decide.author.value": {"en": "NAME", "vi": "TÊN"},
    "help.decide.reason": {"en": "why", "vi": "lý do"},
    "help.decide.reason.value": {"en": "WORDS", "vi": "LỜI"},
    "help.decide.time": {"en": "when (ISO); without it now", "vi": "lúc nào (ISO); nếu không ghi: bây giờ"},
    "help.decide.time.value": {"en": "TIME", "vi": "LÚC"},
    "help.decide.side": {"en": "accept: the number of the side", "vi": "accept: số thứ tự giá trị"},
    "help.decide.side.value": {"en": "N", "vi": "SỐ"},
    "help.decide.set": {
        "en": "correct, split: a field that holds instead, such as value=320000000000; may be repeated",
        "vi": "correct, split: trường thay thế, ví dụ value=320000000000; có thể ghi nhiều lần",
    },
    "help.decide.set.value": {"en": "FIELD=VALUE", "vi": "TRƯỜNG=GIÁ-TRỊ"},
    "help.decide.with": {
        "en": "merge: a fact that is this one; may be repeated",
        "vi": "merge: số liệu trùng với số liệu này; có thể ghi nhiều lần",
    },
    "help.decide.with.value": {"en": "ID", "vi": "MÃ"},
    "help.decide.documents": {
        "en": "split: a document whose value is another fact; may be repeated",
        "vi": "split: văn bản mà giá trị thuộc số liệu khác; có thể ghi nhiều lần",
    },
    "help.decide.documents.value": {"en": "DOCUMENT", "vi": "VĂN-BẢN"},
    "usage.no_documents": {
        "en": "Expected documents or readings.",
        "vi": "Cần nêu văn bản hoặc bản đọc.",
    },
    "usage.no_registers": {"en": "Expected registers (.jsonl).", "vi": "Cần nêu các sổ (.jsonl)."},
    "usage.no_register": {"en": "Expected a register (.jsonl).", "vi": "Cần nêu một sổ (.jsonl)."},
    "usage.two_registers": {
        "en": "Expected two registers, the old and the new one, found {found}.",
        "vi": "Cần hai sổ, cũ và mới, nhưng gặp {found}.",
    },
    "register.decided": {
        "en": "Written to {file}. Build the register with --decisions {file} to apply it.",
        "vi": "Đã ghi vào {file}. Lập lại sổ với --decisions {file} để áp dụng.",
    },
    "register.targets": {"en": "Targets", "vi": "Chỉ tiêu"},
    "register.results": {"en": "Results and other figures", "vi": "Kết quả và số liệu khác"},
    "register.findings": {"en": "To look at", "vi": "Cần xem lại"},
    "rank.resolution": {"en": "resolution", "vi": "nghị quyết"},
    "rank.annex": {"en": "annex", "vi": "phụ lục"},
    "rank.programme": {"en": "programme", "vi": "chương trình"},
    "rank.report": {"en": "report", "vi": "báo cáo"},
    "rank.press": {"en": "press", "vi": "tin bài"},
    "fact_status.agreed": {"en": "agreed", "vi": "thống nhất"},
    "fact_status.contradicted": {"en": "contradicted", "vi": "mâu thuẫn"},
    "fact_status.decided": {"en": "decided", "vi": "đã quyết định"},
    "fact_status.rejected": {"en": "rejected", "vi": "đã bỏ"},
    "fact_status.reopened": {"en": "open again", "vi": "mở lại"},
    "change.added": {"en": "New", "vi": "Mới"},
    "change.removed": {"en": "Gone", "vi": "Mất"},
    "change.changed": {"en": "Changed", "vi": "Đổi"},
    "help.plan": {"en": "draft, show, check and export plans", "vi": "dự thảo, xem, kiểm tra, xuất kế hoạch"},
    "help.plan.about": {
        "en": "Turns the record of a term into a plan: targets with baselines, yearly paths, milestones and what they "
        "imply,\ntasks with the six clears. Nothing is promised in it that no document promises; what is missing is "
        "named.",
        "vi": "Lập kế hoạch từ hồ sơ nhiệm kỳ: chỉ tiêu kèm số liệu gốc, lộ trình, mốc hằng năm và điều chúng hàm ý, "
        "nhiệm\nvụ theo 6 rõ. Không thêm điều văn bản không hứa; chỗ thiếu được nêu rõ.",
    },
    "help.plan.draft": {"en": "draft plans from registers or documents", "vi": "dự thảo kế hoạch từ sổ hoặc văn bản"},
    "help.plan.draft.about": {
        "en": "Drafts a plan for each unit and term: a JSON object, or an array of them where there are several.",
        "vi": "Dự thảo kế hoạch cho từng đơn vị, từng nhiệm kỳ: một đối tượng JSON, hoặc một mảng nếu có nhiều.",
    },
    "help.plan.show": {"en": "show plans", "vi": "xem kế hoạch"},
    "help.plan.show.about": {
        "en": "Shows targets with baseline, milestones and implied figures, then breakthroughs and tasks.",
        "vi": "Hiện chỉ tiêu kèm số liệu gốc, mốc và điều hàm ý, rồi đến khâu đột phá và nhiệm vụ.",
    },
    "help.plan.check": {"en": "say what plans still lack", "vi": "chỉ ra chỗ kế hoạch còn thiếu"},
    "help.plan.check.about": {
        "en": "Names missing baselines, owners and evidence, milestones that go back, and which of the six clears are\n"
        "open. The exit status is 0 where nothing is, else 2.",
        "vi": "Nêu số liệu gốc, người chịu trách nhiệm, minh chứng còn thiếu, mốc bị lùi và rõ nào trong 6 rõ chưa có. "
        "Mã\nkết thúc là 0 nếu đủ, nếu không là 2.",
    },
    "help.plan.export": {"en": "write plans as CSV", "vi": "xuất kế hoạch ra CSV"},
    "help.plan.export.about": {
        "en": "Writes the targets (or the tasks) of plans as CSV, one a row, milestones by year.",
        "vi": "Ghi chỉ tiêu (hoặc nhiệm vụ) của kế hoạch ra CSV, mỗi dòng một mục, mốc theo năm.",
    },
    "help.plan.follow": {
        "en": "documents to registers, plans and assessments in one go",
        "vi": "từ văn bản ra sổ, kế hoạch và đánh giá trong một lệnh",
    },
    "help.plan.follow.about": {
        "en": "Builds the registers of documents, drafts their plans and assesses them by what is reported: "
        "register.jsonl,\nplans.json and assessments.json in one folder, and the assessments on the screen.",
        "vi": "Lập sổ từ các văn bản, dự thảo kế hoạch rồi đánh giá theo số liệu: register.jsonl, plans.json và\n"
        "assessments.json trong một thư mục, và hiện kết quả đánh giá.",
    },
    "help.plan.sources": {
        "en": "registers (.jsonl), or documents, folders, patterns",
        "vi": "sổ (.jsonl), hoặc văn bản, thư mục, mẫu tên",
    },
    "help.plan.plans": {"en": "plans (.json)", "vi": "kế hoạch (.json)"},
    "help.plan.observations": {
        "en": "reported values in JSON, each with the `place` it is of",
        "vi": "số liệu báo cáo dạng JSON, mỗi dòng có `place` là đơn vị",
    },
    "help.plan.predecessors": {
        "en": "values of merged old units in JSON, by indicator",
        "vi": "số liệu các đơn vị cũ dạng JSON, theo chỉ tiêu",
    },
    "help.plan.decisions": {"en": "the file of decisions (.jsonl)", "vi": "tệp quyết định (.jsonl)"},
    "help.plan.part": {"en": "what to write: targets or tasks", "vi": "phần cần ghi: targets hoặc tasks"},
    "help.plan.folder": {"en": "the folder to write into", "vi": "thư mục để ghi vào"},
    "usage.no_sources": {
        "en": "Expected registers (.jsonl) or documents.",
        "vi": "Cần nêu các sổ (.jsonl) hoặc văn bản.",
    },
    "usage.no_plans": {"en": "Expected plans (.json).", "vi": "Cần nêu các kế hoạch (.json)."},
    "plan_part.baseline": {"en": "baseline {year}: {value}", "vi": "số liệu gốc năm {year}: {value}"},
    "plan_part.milestones": {"en": "milestones", "vi": "mốc hằng năm"},
    "plan_part.proposed": {"en": "proposed", "vi": "đề xuất"},
    "plan_part.objectives": {"en": "Objectives", "vi": "Mục tiêu tổng quát"},
    "plan_part.breakthroughs": {"en": "Breakthroughs", "vi": "Khâu đột phá"},
    "plan_part.tasks": {"en": "Tasks", "vi": "Nhiệm vụ"},
    "plan_part.due": {"en": "due {due}", "vi": "hạn {due}"},
    "plan_part.due_inferred": {"en": "due {due}, the year is inferred", "vi": "hạn {due}, năm do suy ra"},
    "plan_part.written": {"en": "Written into {folder}: {files}.", "vi": "Đã ghi vào {folder}: {files}."},
    "assess.no_targets": {
        "en": "No document gives a target with its figure.",
        "vi": "Không văn bản nào nêu chỉ tiêu kèm con số.",
    },
    "assess.ended": {"en": "The term {term} has ended.", "vi": "Nhiệm kỳ {term} đã kết thúc."},
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
    "assess.tasks": {"en": "Tasks: {count} ({each}).", "vi": "Nhiệm vụ: {count} ({each})."},
    "assess.open_tasks": {
        "en": "– `lotrinh plan check` lists what tasks without a deadline still lack.",
        "vi": "– `lotrinh plan check` nêu những gì còn thiếu ở các nhiệm vụ chưa có thời hạn.",
    },
    "assess.again": {
        "en": "The same promise in another form: {name}.",
        "vi": "Cùng cam kết, nêu cách khác: {name}.",
    },
    "assess.several": {"en": "{count} × {status}", "vi": "{count} × {status}"},
    "assess.owner": {"en": "answers for it: {owner}", "vi": "chịu trách nhiệm: {owner}"},
    "assess.counts": {"en": "Targets: {count} ({each}).", "vi": "Số chỉ tiêu: {count} ({each})."},
    "task_status.not_started": {"en": "not started", "vi": "chưa bắt đầu"},
    "task_status.in_progress": {"en": "in progress", "vi": "đang thực hiện"},
    "task_status.done_in_time": {"en": "done in time", "vi": "hoàn thành đúng hạn"},
    "task_status.done_late": {"en": "done late", "vi": "hoàn thành chậm"},
    "task_status.overdue": {"en": "overdue", "vi": "quá hạn"},
    "task_status.not_yet_assessable": {"en": "no deadline yet", "vi": "chưa có thời hạn"},
    "help.plan.split": {
        "en": "share a target out over units",
        "vi": "chia một chỉ tiêu cho các đơn vị",
    },
    "help.plan.split.about": {
        "en": "Shares one target out over units by weights, to the last unit of measure: the parts always sum to the "
        "whole.\nRates and growth are asked of every unit alike. With -o the parts are written as plans of the units.",
        "vi": "Chia một chỉ tiêu cho các đơn vị theo quyền số, chính xác đến đơn vị cuối: tổng các phần luôn bằng chỉ "
        "tiêu.\nTỷ lệ và tốc độ tăng thì mỗi đơn vị yêu cầu như nhau. Với -o, các phần được ghi thành kế hoạch của "
        "đơn vị.",
    },
    "help.split.target": {
        "en": "the id of the target, as `lotrinh plan show` shows it",
        "vi": "mã chỉ tiêu, như `lotrinh plan show` hiện",
    },
    "help.split.weights": {
        "en": "what the units weigh in JSON: {{unit: number}}, by code or name",
        "vi": "quyền số của các đơn vị dạng JSON: {{đơn vị: số}}, theo mã hoặc tên",
    },
    "help.split.step": {
        "en": "parts are multiples of this (1 if not given)",
        "vi": "mỗi phần là bội của số này (mặc định 1)",
    },
    "help.split.way": {
        "en": "sum (shared out) or alike (asked of each), where the catalogue does not say",
        "vi": "sum (chia ra) hoặc alike (yêu cầu như nhau), khi danh mục không có",
    },
    "help.rollup": {
        "en": "put the values of many units together",
        "vi": "tổng hợp số liệu của nhiều đơn vị",
    },
    "help.rollup.about": {
        "en": "Puts what units report together for their province or the nation, by the way each indicator adds up: a "
        "sum, a\nmean only with weights, or nothing. How many of the units reported is always said, and how their "
        "targets stand.",
        "vi": "Tổng hợp số liệu các đơn vị cho tỉnh hoặc cả nước, theo cách cộng của từng chỉ tiêu: cộng, bình quân "
        "(chỉ khi\ncó quyền số) hoặc không gộp. Luôn nêu bao nhiêu đơn vị có báo cáo và tình hình các chỉ tiêu.",
    },
    "help.rollup.examples": {
        "en": "examples:\n"
        "  lotrinh rollup plans.json --year 2027\n"
        "  lotrinh rollup plans/*.json --indicator new_enterprises --province 'Bắc Ninh'\n"
        "  lotrinh rollup plans.json --indicator poor_household_rate --weights households.json",
        "vi": "ví dụ:\n"
        "  lotrinh rollup ke-hoach.json --year 2027\n"
        "  lotrinh rollup ke-hoach/*.json --indicator new_enterprises --province 'Bắc Ninh'\n"
        "  lotrinh rollup ke-hoach.json --indicator poor_household_rate --weights so-ho.json",
    },
    "help.rollup.key": {"en": "KEY", "vi": "MÃ"},
    "help.rollup.indicator": {
        "en": "which indicator (`lotrinh indicators`); may be repeated; without it all that have a target",
        "vi": "chỉ tiêu nào (`lotrinh indicators`); có thể lặp lại; nếu không: mọi chỉ tiêu có trong kế hoạch",
    },
    "help.rollup.year.value": {"en": "YEAR", "vi": "NĂM"},
    "help.rollup.year": {
        "en": "of which year; without it the last that any unit reports",
        "vi": "năm nào; nếu không ghi: năm mới nhất có báo cáo",
    },
    "help.rollup.province": {
        "en": "count all commune-level units of this province, not only those with a plan",
        "vi": "tính mọi xã, phường, đặc khu của tỉnh này, không chỉ đơn vị có kế hoạch",
    },
    "help.rollup.weights": {
        "en": "what means are weighted by, in JSON: {{unit: number}}, or by the weight: {{weight: {{unit: number}}}}",
        "vi": "quyền số để tính bình quân, dạng JSON: {{đơn vị: số}}, hoặc theo loại: {{quyền số: {{đơn vị: số}}}}",
    },
    "help.compare": {
        "en": "put units beside each other on one indicator",
        "vi": "so sánh các đơn vị theo một chỉ tiêu",
    },
    "help.compare.about": {
        "en": "Puts units beside each other only where indicator, measure, unit, definition, period and scope agree; "
        "else it\nrefuses, says which differ and what would make them comparable. The exit status is 0 where they are "
        "comparable,\nelse 2.",
        "vi": "Chỉ so sánh khi cùng chỉ tiêu, cách đo, đơn vị tính, định nghĩa, thời kỳ và phạm vi; nếu không thì từ "
        "chối, nêu\nrõ khác ở đâu và cần gì để so sánh được. Mã kết thúc là 0 nếu so sánh được, nếu không là 2.",
    },
    "help.compare.indicator": {
        "en": "which indicator (`lotrinh indicators`); may be repeated",
        "vi": "chỉ tiêu nào (`lotrinh indicators`); có thể lặp lại",
    },
    "help.compare.year": {
        "en": "of which year; without it the last that all report",
        "vi": "năm nào; nếu không ghi: năm mới nhất mà các đơn vị đều báo cáo",
    },
    "province.refused": {"en": "no value", "vi": "không có số gộp"},
    "province.silent": {
        "en": "None of {expected} units reported:",
        "vi": "Chưa đơn vị nào trong {expected} đơn vị báo cáo:",
    },
    "province.targets": {"en": "Targets: {each}.", "vi": "Chỉ tiêu: {each}."},
    "province.together": {"en": "Together: {value}.", "vi": "Cộng lại: {value}."},
    "province.alike": {"en": "Asked of each unit alike: {value}.", "vi": "Mỗi đơn vị yêu cầu như nhau: {value}."},
}
