"""The specs put to the reader: what `specs/` asks for, compared field by field with what `lotrinh.read` gives."""
