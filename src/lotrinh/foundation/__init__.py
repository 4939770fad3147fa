"""Spans, exact numbers, canonical text and errors: no Vietnamese, no input or output."""
