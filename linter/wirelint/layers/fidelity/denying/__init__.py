"""What a copy denies and its source says, or the other way round."""
