"""What the catalogue lacks: figures without an indicator, gathered by what they measure, ready to be added in YAML."""

from lotrinh.suggesting.gather import Example, Suggestion, gather

__all__ = ["Example", "Suggestion", "gather"]
