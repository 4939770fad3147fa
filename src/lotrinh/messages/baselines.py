"""Why a merged baseline is what it is, or why there is none."""

TEXTS: dict[str, dict[str, str]] = {
    "cannot_be_added": {
        "en": "Growth rates, multiples and ranks of several units make no rate or rank of their union.",
        "vi": "Tốc độ tăng, số lần và thứ hạng của nhiều đơn vị không cộng thành của đơn vị mới được.",
    },
    "missing_value": {
        "en": "No value is known for {units}. Enter it, or leave the baseline open.",
        "vi": "Chưa có số liệu của {units}. Hãy nhập thêm, hoặc để trống số liệu gốc.",
    },
    "missing_weight": {
        "en": "No weight is known for {units}, and not all units went over whole. Enter the weights with year and "
        "source.",
        "vi": "Chưa có quyền số của {units}, mà không phải đơn vị nào cũng nhập toàn bộ. Hãy nhập quyền số kèm "
        "năm và nguồn.",
    },
    "impossible_extents": {
        "en": "More than all of {units} is said to have gone over. Correct the extents.",
        "vi": "Phần nhập vào của {units} vượt quá toàn bộ. Hãy sửa lại.",
    },
    "nothing_certain": {
        "en": "Of no old unit is it certain that anything went over, so the rate can be any.",
        "vi": "Không đơn vị cũ nào chắc chắn có phần nhập vào, nên tỷ lệ có thể là bất kỳ.",
    },
    "sum": {"en": "Sum over {count} old units.", "vi": "Cộng từ {count} đơn vị cũ."},
    "weighted": {"en": "Weighted mean; weights: {sources}.", "vi": "Bình quân gia quyền; quyền số: {sources}."},
    "between_rates": {
        "en": "Without weights the merged rate lies between the smallest and the greatest of the old ones.",
        "vi": "Không có quyền số thì tỷ lệ chung nằm giữa tỷ lệ nhỏ nhất và lớn nhất của các đơn vị cũ.",
    },
    "stated_share": {
        "en": "{share} of {unit} went over ({source}); the value is taken in the same proportion.",
        "vi": "{unit} nhập vào {share} lần toàn bộ ({source}); số liệu lấy theo cùng tỷ lệ.",
    },
    "open_share": {
        "en": "Between {low} and {high} of {unit} went over.",
        "vi": "{unit} nhập vào từ {low} đến {high} lần toàn bộ.",
    },
}
