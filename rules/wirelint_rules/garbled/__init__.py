"""Words that are words, but not these words."""

IN_SOURCE = "skip"
"""A warning is a likelihood of damage, and there is none where the source reads so."""
