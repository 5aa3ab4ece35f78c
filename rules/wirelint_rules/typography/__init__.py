"""Spacing and punctuation that went wrong."""
