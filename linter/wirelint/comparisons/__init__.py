"""Ways to write a comparison of a copy with its source."""
