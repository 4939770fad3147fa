"""Amounts with their scale and their bound."""

TEXTS: dict[str, dict[str, str]] = {
    "billion": {"en": "billion", "vi": "tỷ"},
    "million": {"en": "million", "vi": "triệu"},
    "VND": {"en": "VND", "vi": "đồng"},
    "USD": {"en": "USD", "vi": "USD"},
    "times": {"en": "times", "vi": "lần"},
    "=": {"en": "{amount}", "vi": "{amount}"},
    "range": {"en": "at least {amount}", "vi": "ít nhất {amount}"},
    "~": {"en": "about {amount}", "vi": "khoảng {amount}"},
    ">": {"en": "over {amount}", "vi": "trên {amount}"},
    ">=": {"en": "at least {amount}", "vi": "từ {amount} trở lên"},
    "<": {"en": "under {amount}", "vi": "dưới {amount}"},
    "<=": {"en": "at most {amount}", "vi": "không quá {amount}"},
}
