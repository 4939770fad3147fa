"""Tables of targets and results: each value a figure with the meaning that its row and column give it.

`read_tables` reads the tables of a document and gives back the page and its numbers without them, so that the rules
for prose never read a row as a sentence. Every number of a table ends in a figure or in the named reason why not.
"""

from lotrinh.reading.tables.prose import Tabled, read_tables

__all__ = ["Tabled", "read_tables"]
