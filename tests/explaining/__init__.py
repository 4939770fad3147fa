"""Why a text was read as it was."""
