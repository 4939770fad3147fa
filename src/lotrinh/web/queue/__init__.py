"""Reading in the background. The queue is a table of the same database; a worker may die at any moment.

tasks.py      what a worker does: read one upload
leases.py     an upload belongs to a worker only as long as it gives signs of life
keeping.py    a reading into rows, in one transaction
worker.py     the process that does it, and brings back what a dead one left
"""
