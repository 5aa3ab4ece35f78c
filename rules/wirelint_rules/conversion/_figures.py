"""How figures are written in messages of this group."""


def figure(value: float) -> str:
    """A figure in three places, with thousands separated."""
    if abs(value) >= 100:
        digits = max(0, len(str(int(abs(value)))) - 3)
        return f"{round(value, -digits):,.0f}"
    return f"{value:.3g}"
