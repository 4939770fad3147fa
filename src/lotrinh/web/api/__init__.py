"""Open data: what is published, for programs.

columns.py    the flat form of a published fact, each column with its meaning
writing.py    rows as CSV, JSON Lines, Excel, Parquet
package.py    the data dictionary beside them (Frictionless)
downloads.py  the addresses of these files
feeds.py      what changed, as Atom
rest.py       the REST API
"""
