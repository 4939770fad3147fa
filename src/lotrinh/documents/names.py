"""What cells are called: `A1` is the first."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1024)
def column_name(column: int) -> str:
    """Give a column's letters, counted from 0."""
    letters = ""
    column += 1
    while column:
        column, at = divmod(column - 1, 26)
        letters = chr(ord("A") + at) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Give a cell's name, row and column counted from 0."""
    return f"{column_name(column)}{row + 1}"


def position(name: str) -> tuple[int, int]:
    """Give the row and column, from 0, of a cell by its name."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(name[len(letters) :]) - 1, column - 1
