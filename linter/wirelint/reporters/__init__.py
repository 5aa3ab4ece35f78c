"""Reporters turn diagnostics into lines, one module a format, each with one function, `report`."""
