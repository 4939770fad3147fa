"""How dates and numbers are written and read. Django's own forms for Vietnamese read 07/08/2025 as 8 July."""

DATES = ["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"]
"""As people type them, the day first; the last is what a browser's date field sends."""
