"""Administrative units with a history: which there were on a day, what became of them, and how they are found."""
