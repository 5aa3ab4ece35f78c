"""One person, one place, one spelling."""
