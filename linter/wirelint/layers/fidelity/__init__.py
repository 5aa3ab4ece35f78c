"""A copy held against its source: alignment, changes, and what each of them is."""
