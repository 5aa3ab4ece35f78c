"""How copy reads: long sentences, and what reads unlike the rest of its story or of the newsroom."""
