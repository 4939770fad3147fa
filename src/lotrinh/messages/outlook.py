"""Forecasts, tasks, roll-ups and comparisons, in words."""

TEXTS: dict[str, dict[str, str]] = {
    "forecast.too_few": {
        "en": "No forecast: at least 3 yearly values are needed, {count} are known.",
        "vi": "Chưa dự báo: cần ít nhất 3 số liệu năm, mới có {count}.",
    },
    "forecast.said": {
        "en": "Forecast, not a report: continued from {count} yearly values with a trend that weakens, {until} would "
        "bring about {value}; 8 of 10 resampled courses end between {low} and {high}.",
        "vi": "Dự báo, không phải số liệu: từ {count} số liệu năm, theo xu hướng yếu dần, năm {until} vào khoảng "
        "{value}; 8 trên 10 kịch bản lấy mẫu lại nằm giữa {low} và {high}.",
    },
    "forecast.likely": {
        "en": "Asked for is {bound}: nearly all courses reach it.",
        "vi": "Yêu cầu {bound}: hầu hết kịch bản đều đạt.",
    },
    "forecast.unlikely": {
        "en": "Asked for is {bound}: nearly no course reaches it.",
        "vi": "Yêu cầu {bound}: hầu như không kịch bản nào đạt.",
    },
    "forecast.open": {
        "en": "Asked for is {bound}: it may be reached or not.",
        "vi": "Yêu cầu {bound}: có thể đạt, có thể không.",
    },
    "task.not_started": {
        "en": "No report of work by {day}; due on {due}.",
        "vi": "Đến ngày {day} chưa có báo cáo nào; hạn {due}.",
    },
    "task.in_progress": {
        "en": "Last report of work on {reported}; due on {due}.",
        "vi": "Báo cáo gần nhất ngày {reported}; hạn {due}.",
    },
    "task.done_in_time": {
        "en": "Reported done on {reported}, due on {due}: in time.",
        "vi": "Báo cáo hoàn thành ngày {reported}, hạn {due}: đúng hạn.",
    },
    "task.done_late": {
        "en": "Reported done on {reported}, due on {due}: late by {days} days.",
        "vi": "Báo cáo hoàn thành ngày {reported}, hạn {due}: chậm {days} ngày.",
    },
    "task.overdue": {
        "en": "Due on {due} and not reported done by {day}: {days} days overdue.",
        "vi": "Hạn {due}, đến ngày {day} chưa báo cáo hoàn thành: quá hạn {days} ngày.",
    },
    "task.not_yet_assessable": {
        "en": "The plan gives no deadline, so nobody can say whether it is in time: set one.",
        "vi": "Kế hoạch chưa ghi thời hạn nên không biết đúng hạn hay không: hãy đặt thời hạn.",
    },
    "task.inferred": {
        "en": "“{words}” gives no year: it is the next such day after the document's.",
        "vi": "“{words}” không ghi năm: lấy ngày gần nhất sau ngày của văn bản.",
    },
    "task.counts_yearly": {
        "en": "It asks for {bound} each year ({name}).",
        "vi": "Yêu cầu {bound} mỗi năm ({name}).",
    },
    "task.counts_once": {"en": "It asks for {bound} ({name}).", "vi": "Yêu cầu {bound} ({name})."},
    "task.counted": {"en": "Counted so far: {counted}.", "vi": "Đã thực hiện: {counted}."},
    "task.not_counted": {
        "en": "Nothing is counted so far: enter `value` with its reports.",
        "vi": "Chưa có số thực hiện: hãy ghi `value` trong báo cáo của nhiệm vụ.",
    },
    "task.waits": {"en": "It waits for {tasks}.", "vi": "Còn chờ {tasks}."},
    "rollup.sum": {
        "en": "{reported} of {expected} units reported; this is their sum.",
        "vi": "{reported}/{expected} đơn vị có báo cáo; đây là tổng của các đơn vị đó.",
    },
    "rollup.mean": {
        "en": "{reported} of {expected} units reported; this is their mean, weighted by: {weight}.",
        "vi": "{reported}/{expected} đơn vị có báo cáo; đây là bình quân gia quyền theo {weight} của các đơn vị đó.",
    },
    "rollup.nothing": {
        "en": "None of {expected} units reported.",
        "vi": "Chưa đơn vị nào trong {expected} đơn vị báo cáo.",
    },
    "rollup.missing": {"en": "Without a report: {units}.", "vi": "Chưa báo cáo: {units}."},
    "rollup.none": {
        "en": "Values of this kind do not add up over units; {reported} of {expected} units reported.",
        "vi": "Loại số liệu này không cộng giữa các đơn vị được; {reported}/{expected} đơn vị có báo cáo.",
    },
    "rollup.no_weight": {
        "en": "A mean needs weights ({weight}); without one: {units}. Enter it for them.",
        "vi": "Tính bình quân cần quyền số ({weight}); còn thiếu: {units}. Hãy bổ sung cho các đơn vị này.",
    },
    "rollup.coverage": {
        "en": "{reported} of {expected} units reported.",
        "vi": "{reported}/{expected} đơn vị có báo cáo.",
    },
    "rollup.other_unit": {
        "en": "Reported in another unit than {unit}, and set aside: {units}.",
        "vi": "Báo cáo theo đơn vị tính khác {unit} nên không gộp: {units}.",
    },
    "compare.missing": {
        "en": "No value to compare: {units}.",
        "vi": "Chưa có số liệu để so sánh: {units}.",
    },
    "compare.common_years": {
        "en": "Those that report have these years in common: {years}.",
        "vi": "Các đơn vị có báo cáo đều có số liệu năm: {years}.",
    },
    "compare.no_common_year": {
        "en": "They have no year in common: ask one of them for a year that the others report.",
        "vi": "Không có năm nào chung: hãy đề nghị bổ sung số liệu của cùng một năm.",
    },
    "compare.yes": {
        "en": "Comparable: the same indicator, unit, definition, period and scope.",
        "vi": "So sánh được: cùng chỉ tiêu, đơn vị tính, định nghĩa, thời kỳ và phạm vi.",
    },
    "compare.indicator": {
        "en": "The indicators differ: {values}. Nothing makes different indicators comparable.",
        "vi": "Khác chỉ tiêu: {values}. Không có cách nào so sánh hai chỉ tiêu khác nhau.",
    },
    "compare.measure": {
        "en": "The measures differ: {values}. Compare levels with levels, growth with growth.",
        "vi": "Khác cách đo: {values}. Hãy so mức với mức, tốc độ tăng với tốc độ tăng.",
    },
    "compare.unit": {
        "en": "The units differ: {values}. A count becomes a share once its whole is known.",
        "vi": "Khác đơn vị tính: {values}. Số đếm chỉ thành tỷ lệ khi biết tổng số.",
    },
    "compare.definition": {
        "en": "The definitions differ: {values}. A value counted by both definitions would bridge them.",
        "vi": "Khác định nghĩa: {values}. Cần một số liệu tính theo cả hai cách để quy đổi.",
    },
    "compare.period": {
        "en": "The periods differ: {values}. Take a year that all report.",
        "vi": "Khác thời kỳ: {values}. Hãy chọn năm mà các đơn vị đều báo cáo.",
    },
    "compare.scope": {
        "en": "The scopes differ: {values}. Take values of the same scope.",
        "vi": "Khác phạm vi: {values}. Hãy lấy số liệu cùng phạm vi.",
    },
    "compare.few": {"en": "A comparison needs two units at least.", "vi": "Cần ít nhất hai đơn vị để so sánh."},
}
