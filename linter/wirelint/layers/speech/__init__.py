"""Who says what: cues, speakers, statements, and the people of a story."""
