"""On what a benchmark ran."""

import platform
import re
from pathlib import Path


def machine() -> str:
    """Name the processor, the system and the version of Python."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        named = re.search(r"model name\s*: (.+)", info.read_text(encoding="utf-8"))
        cpu = named.group(1) if named else cpu
    return f"{cpu}; {platform.system()}; Python {platform.python_version()}"
