"""`python -m wirelint`."""

from wirelint.cli import run

run()
