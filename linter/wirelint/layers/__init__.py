"""What is known of a story's language, each layer worked out once and shared by all rules."""
