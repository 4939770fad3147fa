"""A console on a stream that shows text as it is: no markup, no pictures for words, no guessed highlights."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.text import Text

from lotrinh.publishing.terminal import lines


def console_on(stream: TextIO, *, width: int | None, colour: bool) -> Console:
    """Give a console; `width` None takes the terminal's own. Colour only where `colour` says so."""
    return Console(
        file=stream,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )


def say_on(console: Console, text: str, style: str = "", indent: str = "  ") -> None:
    """Print text, wrapped at its spaces; later lines are indented."""
    for line in lines(text, console.width, indent):
        console.print(Text(line, style=style), crop=False, soft_wrap=True)


def rule_on(console: Console) -> None:
    """Print the line under a heading."""
    console.print(Text("━" * min(console.width, 100), style="red"))
