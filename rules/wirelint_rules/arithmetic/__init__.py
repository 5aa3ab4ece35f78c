"""Sums, shares and changes that do not add up."""
