"""Statements in the wrong mouth and offices that cannot be."""
