"""`lotrinh serve`: an empty folder becomes a site, and one process tree serves it."""

from lotrinh.web.serving.serve import serve

__all__ = ["serve"]
