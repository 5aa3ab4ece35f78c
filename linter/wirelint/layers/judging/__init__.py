"""What a change is, one concern a module; `layers.judgement` asks them in turn."""
