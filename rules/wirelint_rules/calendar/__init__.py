"""Dates and times that cannot be."""
