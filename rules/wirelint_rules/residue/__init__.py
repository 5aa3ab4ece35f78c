"""Web furniture and wire slugs left in the copy."""
