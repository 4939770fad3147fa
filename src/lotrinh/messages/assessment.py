"""Why a target has the status that it has, in words for the office that must answer for it."""

_WAY = {
    "on_track": ("on track, since this is 1 or more.", "đúng tiến độ, vì đạt từ 1 trở lên."),
    "at_risk": ("at risk, since this is from {risk} to under 1.", "có nguy cơ không đạt, vì từ {risk} đến dưới 1."),
    "off_track": ("behind, since this is under {risk}.", "chậm tiến độ, vì dưới {risk}."),
}
_SHARES = {
    "is_way": (
        "So far ({actual} − {base}) ÷ ({required} − {base}) = {progress} of the way asked for by {year} is covered: ",
        "So với chặng đường cần đi đến năm {year}, đã đi được ({actual} − {base}) ÷ ({required} − {base}) = "
        "{progress}: ",
    ),
    "is_share": ("{actual} ÷ {required} = {progress}: ", "{actual} ÷ {required} = {progress}: "),
    "is_inverse": (
        "Less is better here: {required} ÷ {actual} = {progress}: ",
        "Ở đây càng thấp càng tốt: {required} ÷ {actual} = {progress}: ",
    ),
}

TEXTS: dict[str, dict[str, str]] = {
    "asks.linear": {
        "en": "From {base} in {since} to {end} in {until} in equal yearly steps, {year} asks for {base} + ({end} − "
        "{base}) × {gone}/{whole} {comes_to}; {actual} is reported.",
        "vi": "Từ {base} năm {since} đến {end} năm {until}, chia đều từng năm, năm {year} cần {base} + ({end} − "
        "{base}) × {gone}/{whole} {comes_to}; báo cáo {actual}.",
    },
    "asks.geometric": {
        "en": "From {base} in {since} to {end} in {until} at the same growth each year, {year} asks for {base} × "
        "({end} ÷ {base})^({gone}/{whole}) {comes_to}; {actual} is reported.",
        "vi": "Từ {base} năm {since} đến {end} năm {until}, tăng cùng tốc độ mỗi năm, năm {year} cần {base} × ({end} ÷ "
        "{base})^({gone}/{whole}) {comes_to}; báo cáo {actual}.",
    },
    "asks.milestones": {
        "en": "By the yearly milestones, {year} asks for {required}; {actual} is reported.",
        "vi": "Theo mốc hằng năm, năm {year} cần {required}; báo cáo {actual}.",
    },
    "asks.growth_per_year": {
        "en": "Growth of {asked} a year from {base} in {since}: {year} asks for {base} × (1 + {value})^{gone} "
        "{comes_to}; {actual} is reported.",
        "vi": "Tăng {asked} mỗi năm từ {base} năm {since}: năm {year} cần {base} × (1 + {value})^{gone} {comes_to}; "
        "báo cáo {actual}.",
    },
    "asks.growth_total": {
        "en": "Growth of {asked} in all from {base} in {since} to {until}: {year} asks for {base} × (1 + {value})^("
        "{gone}/{whole}) {comes_to}; {actual} is reported.",
        "vi": "Tăng {asked} cả giai đoạn từ {base} năm {since} đến năm {until}: năm {year} cần {base} × (1 + {value})^("
        "{gone}/{whole}) {comes_to}; báo cáo {actual}.",
    },
    "asks.multiple": {
        "en": "{asked} the {base} of {since} by {until}: {year} asks for {base} × {factor}^({gone}/{whole}) "
        "{comes_to}; {actual} is reported.",
        "vi": "Bằng {asked} mức {base} của năm {since} vào năm {until}: năm {year} cần {base} × "
        "{factor}^({gone}/{whole}) {comes_to}; báo cáo {actual}.",
    },
    "asks.total": {
        "en": "{asked} over the term means {value} × {gone}/{whole} {comes_to} from {first} to {year}; reported: "
        "{parts} = {actual}.",
        "vi": "Cả nhiệm kỳ {asked} nghĩa là từ năm {first} đến năm {year} cần {value} × {gone}/{whole} {comes_to}; báo "
        "cáo: {parts} = {actual}.",
    },
    "asks.each_year": {
        "en": "Every year asks for {asked}; {actual} is reported for {year}.",
        "vi": "Mỗi năm cần {asked}; năm {year} báo cáo {actual}.",
    },
    "asks.each_year_own": {
        "en": "Every year asks for {asked}, {year} by its own milestone for {required}; reported for {year}: {actual}.",
        "vi": "Mỗi năm cần {asked}, riêng mốc năm {year} là {required}; năm {year} báo cáo {actual}.",
    },
    "asks.end": {
        "en": "By {until}, {asked} is asked for; {actual} is reported for {year}.",
        "vi": "Đến năm {until} cần {asked}; năm {year} báo cáo {actual}.",
    },
    "all_years": {
        "en": "Met in every year reported ({count}).",
        "vi": "Năm nào có báo cáo cũng đạt ({count} năm).",
    },
    "failed_years": {
        "en": "Met in {met} of {count} years reported; not in {failed}.",
        "vi": "Trong {count} năm có báo cáo, {met} năm đạt; không đạt năm {failed}.",
    },
    "is_yearly.achieved": {
        "en": "The term is over and every year was met: achieved.",
        "vi": "Hết kỳ, năm nào cũng đạt: hoàn thành.",
    },
    "is_yearly.on_track": {
        "en": "So far no year was missed: on track.",
        "vi": "Đến nay chưa năm nào không đạt: đúng tiến độ.",
    },
    "is_yearly.off_track": {
        "en": "One year not met is enough to be behind.",
        "vi": "Một năm không đạt cũng là chậm tiến độ.",
    },
    "is_yearly.missed": {
        "en": "The term is over and not every year was met: missed.",
        "vi": "Hết kỳ mà có năm không đạt: không hoàn thành.",
    },
    "is_last.achieved": {
        "en": "{until} is the year of the target and {bound} is reached: achieved.",
        "vi": "Năm {until} là năm đích, đã đạt {bound}: hoàn thành.",
    },
    "is_last.missed": {
        "en": "{until} is the year of the target and {bound} is not reached: missed.",
        "vi": "Năm {until} là năm đích, chưa đạt {bound}: không hoàn thành.",
    },
    "is_early.achieved": {
        "en": "What {until} asks for, {bound}, is already reached: achieved.",
        "vi": "Mức của năm {until}, {bound}, nay đã đạt: hoàn thành.",
    },
    "is_over": {
        "en": "The sum may be {bound} until {until} and is past that already: behind.",
        "vi": "Đến năm {until} tổng số chỉ được {bound} mà nay đã vượt: chậm tiến độ.",
    },
    **{
        f"{share}.{status}": {"en": said[0] + end[0], "vi": said[1] + end[1]}
        for share, said in _SHARES.items()
        for status, end in _WAY.items()
    },
    "is_kept.on_track": {
        "en": "There is no way to go from {base}: what is asked for in {year} is kept, so on track.",
        "vi": "Không phải đi thêm từ mức {base}: yêu cầu năm {year} được giữ, nên đúng tiến độ.",
    },
    "is_kept.at_risk": {"en": "{year} is not kept: at risk.", "vi": "Năm {year} không giữ được: có nguy cơ."},
    "is_kept.off_track": {
        "en": "There is no way to go from {base}: what is asked for in {year} is not kept, so behind.",
        "vi": "Không phải đi thêm từ mức {base}: yêu cầu năm {year} không giữ được, nên chậm tiến độ.",
    },
    "about": {
        "en": "“About” is taken as satisfied within {allowed} of the value.",
        "vi": "“Khoảng” được coi là đạt khi lệch không quá {allowed}.",
    },
    "no_baseline": {
        "en": "The target is told against an earlier value; {actual} is reported for {year}, but without the value it "
        "starts from nobody can say what {year} asks for.",
        "vi": "Chỉ tiêu tính so với mức ban đầu; năm {year} báo cáo {actual}, nhưng thiếu mức ban đầu thì không ai "
        "biết năm {year} cần bao nhiêu.",
    },
    "needs_baseline": {
        "en": "The {year} baseline is missing: enter the value of {year}.",
        "vi": "Thiếu số liệu gốc năm {year}: hãy nhập giá trị của năm {year}.",
    },
    "needs_any_baseline": {
        "en": "The baseline is missing, and the target names no year for it: enter the value it starts from.",
        "vi": "Thiếu số liệu gốc và chỉ tiêu không nêu năm gốc: hãy nhập giá trị ban đầu.",
    },
    "hole": {
        "en": "A sum over the term needs every year; no value is reported for {years}.",
        "vi": "Cộng cả nhiệm kỳ cần đủ từng năm; chưa có số liệu năm {years}.",
    },
    "not_yet_due": {
        "en": "The first year to report is {first}, which is not over, and nothing is reported yet.",
        "vi": "Năm báo cáo đầu tiên là {first}, chưa kết thúc, và chưa có số liệu nào.",
    },
    "no_data": {
        "en": "Over, but without a reported value: {years}.",
        "vi": "Đã kết thúc mà chưa có số liệu: năm {years}.",
    },
    "disputed": {
        "en": "For {year} there are several values without a date to put them in order ({values}); the least "
        "favourable, {used}, is used.",
        "vi": "Năm {year} có nhiều giá trị, không rõ cái nào mới hơn ({values}); tạm dùng giá trị kém thuận lợi nhất "
        "là {used}.",
    },
    "revised": {
        "en": "The value of {year} was revised: earlier {values}, now {now}.",
        "vi": "Số liệu năm {year} đã được điều chỉnh: trước là {values}, nay là {now}.",
    },
    "broken": {
        "en": "From {year} on the definition is another ({note}); later values are not compared without a bridging "
        "value.",
        "vi": "Từ năm {year} cách tính đã khác ({note}); số liệu từ đó không so sánh được nếu chưa có số liệu quy đổi.",
    },
    "other_unit": {
        "en": "Values in another unit or measure ({units}) are set aside: {years}.",
        "vi": "Số liệu theo đơn vị hoặc cách tính khác ({units}) không dùng để đánh giá: năm {years}.",
    },
    "stale": {
        "en": "The last report is of {year}; nothing is reported for {years}, although over.",
        "vi": "Báo cáo mới nhất là của năm {year}; chưa có số liệu năm {years} dù đã kết thúc.",
    },
    "depends": {
        "en": "The baseline lies between {low} and {high}. At {low} the status would be “{at_low}”, at {high} "
        "“{at_high}”: it depends on the baseline.",
        "vi": "Số liệu gốc nằm giữa {low} và {high}. Nếu là {low} thì “{at_low}”, nếu là {high} thì “{at_high}”: chưa "
        "kết luận được.",
    },
    "whole_interval": {
        "en": "The baseline lies between {low} and {high}; the status is the same over all of it. Worked out for "
        "{low}:",
        "vi": "Số liệu gốc nằm giữa {low} và {high}; kết luận như nhau trong cả khoảng. Tính với {low}:",
    },
    "bridged": {
        "en": "The definition changed in {year}; the baseline as the new one counts it, {base}, is used.",
        "vi": "Cách tính thay đổi từ năm {year}; dùng số liệu gốc quy đổi theo cách tính mới là {base}.",
    },
    "partial": {
        "en": "From {first} to {last} ({share} of the year) the path asks for {required}; {actual} is reported: "
        "{progress}. Parts of a year are kept apart from the status.",
        "vi": "Từ {first} đến {last} ({share} của năm) lộ trình cần {required}; báo cáo {actual}: {progress}. Số liệu "
        "một phần năm không tính vào kết luận.",
    },
    "status.achieved": {"en": "achieved", "vi": "hoàn thành"},
    "status.on_track": {"en": "on track", "vi": "đúng tiến độ"},
    "status.at_risk": {"en": "at risk", "vi": "có nguy cơ"},
    "status.off_track": {"en": "behind", "vi": "chậm tiến độ"},
    "status.missed": {"en": "missed", "vi": "không hoàn thành"},
    "status.no_data": {"en": "no data", "vi": "chưa có số liệu"},
    "status.not_yet_due": {"en": "not yet due", "vi": "chưa đến hạn"},
    "status.no_baseline": {"en": "baseline missing", "vi": "thiếu số liệu gốc"},
    "status.depends_on_baseline": {"en": "depends on the baseline", "vi": "tùy số liệu gốc"},
}
