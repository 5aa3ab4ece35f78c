"""Words that are words, but not these words."""
