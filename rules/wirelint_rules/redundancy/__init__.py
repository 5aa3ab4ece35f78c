"""Things said twice in a row."""

IN_SOURCE = "skip"
"""A warning is a likelihood of damage, and there is none where the source reads so."""
