"""Sentences whose grammar broke where two versions of them met."""

IN_SOURCE = "skip"
"""A warning is a likelihood of damage, and there is none where the source reads so."""
