"""Amounts, days and ages of a copy that its sources have otherwise, whatever else was reworded: each told by what it counts, measures or dates."""
