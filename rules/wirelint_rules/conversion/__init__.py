"""Units that do not agree with their conversion."""
