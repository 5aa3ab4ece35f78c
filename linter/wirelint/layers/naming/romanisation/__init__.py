"""One name in two romanisations: how letters correspond from system to system, and how likely two spellings are of one name."""
