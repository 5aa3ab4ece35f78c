"""What a change is, one concern a module; `layers.fidelity.judgement` asks them in turn."""
