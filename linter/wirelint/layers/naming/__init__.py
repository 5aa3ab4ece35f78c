"""Names of persons and places, and when two spellings are one name."""
