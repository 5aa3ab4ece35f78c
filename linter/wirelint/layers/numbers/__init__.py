"""What a story counts and when: numerals, amounts, dates and times of day."""
