"""The rules of wirelint: a plugin like any other, without privileges."""

import os

DATA = os.path.join(os.path.dirname(__file__), "data")
"""The folder of what the rules know."""
