"""What the reader knows, as data: indicators, units, cue words, posts, bodies. YAML in, patterns out."""

from lotrinh.lexicon.loader import Lexicon, default, load

__all__ = ["Lexicon", "default", "load"]
