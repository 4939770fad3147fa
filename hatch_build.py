"""What is made when lotrinh is built or installed: the parsed twins of its YAML files (`lotrinh.lexicon.files`)."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ParsedTwins(BuildHookInterface):
    """Writes the twins before the wheel takes its files; an installation in place finds them in the folder itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write them all."""
        source = Path(self.root, "src")
        sys.path.insert(0, str(source))
        from lotrinh.lexicon.files import write_twins  # noqa: PLC0415 - it lies in the folder that is being built

        write_twins(source / "lotrinh")
