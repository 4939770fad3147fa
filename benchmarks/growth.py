"""How much longer the reader takes for eight times as much text: about eight times, whatever the text is.

Run it with `make bench`. Each fragment is repeated to two lengths; a rule that searches again from every place would
show as 64 times as long. Ends with an error if any grows faster than the bound.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import lotrinh
from lotrinh.documents import from_bytes

SAMPLES = Path(__file__).parents[1] / "samples"
LENGTH, TIMES = 4_000, 8
BOUND = 2 * TIMES
# fmt: off
FRAGMENTS = (
    "1 ", "1.", "1,", "1-", "1/", "11", "(", "“", "%", "từ ", "từ 1 ", "đến năm ", "trên ", "và ", ", ", "; ", "- ",
    "\n", "\n1. ", " ", "phường ", "phường A, ", "Bí thư ", "Nguyễn Văn A, ", "2025 - 2030 ", "tỷ đồng ",
    "giảm từ 1 ", "gồm: ", "không còn ", "3 khâu đột phá: ", "đồng chí ", "Đảng bộ ", "sáp nhập ", "so với năm 2025 ",
    "tỷ lệ ", "bình quân ", "a", "A", "Đại hội ", "1 chỉ tiêu; ", "chỉ định ", "Ủy ban ", "lần thứ ", "ngày 1/1 ",
    "\u200b", "\u0301", "1\u200b", "I", "...", "năm 2030 đạt 5%, ", "3 khâu đột phá gồm: phát triển; ", "Nguyễn ",
    "đồng chí Lê Văn Tư đề nghị xã phát triển, ", "mục tiêu tổng quát “", "nhấn mạnh xã cần ", "phát động phong trào ",
    "đồng chí Lê Văn An, Bí thư Đảng ủy, ", "9 đồng chí vào Ban Chấp hành, ", "7 đại biểu của ", "đường thôn hộ nước ",
    "xã ở Hà Nội ", "(Báo Gia Lai) ", "một phần xã A và ",
)
MARKUP = (
    "<a ", "<!--", "&#", '<p a="', "<select>", "</script ", "<div>", "<td><p>x", "<ul><li>", "<b></i>", "<header><h1>",
    "<table><tr><td>", "<div class=menu><h1>", "<pre>",
)
# fmt: on


def seconds(text: str, action: Callable[[str], object]) -> float:
    """Give the best processor time of a few rounds."""
    taken: list[float] = []
    while len(taken) < 3 and sum(taken) < 0.2:  # a short time is worth a second look
        began = time.process_time()
        action(text)
        taken.append(time.process_time() - began)
    return min(taken)


def growth(fragment: str, length: int, action: Callable[[str], object] = lotrinh.read) -> float:
    """Tell how many times as long `TIMES` the text takes."""
    short, long = (seconds(repeated(fragment, length * times), action) for times in (1, TIMES))
    return long / max(short, 0.01)


def open_page(markup: str) -> object:
    """Take a page's words out of its markup."""
    return from_bytes(f"<html>x{markup}".encode(), "page.html")


def repeated(fragment: str, length: int) -> str:
    """Repeat a fragment and cut it to a length in characters."""
    return (fragment * (length // len(fragment) + 1))[:length]


def main() -> int:
    """Print the growth of every fragment, the worst first."""
    report = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))) + "\n\n"
    found = {"the samples": growth(report, 60_000)} | {repr(f): growth(f, LENGTH) for f in FRAGMENTS}
    found |= {repr(f): growth(f, 10 * LENGTH, open_page) for f in MARKUP}
    print(f"| repeated {TIMES} times as often | times as long |\n| --- | ---: |")
    for name, times in sorted(found.items(), key=lambda item: -item[1])[:10]:
        print(f"| {name} | {times:.1f} |")
    return int(max(found.values()) > BOUND)


if __name__ == "__main__":
    sys.exit(main())
