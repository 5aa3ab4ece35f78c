"""Things said twice in a row."""
