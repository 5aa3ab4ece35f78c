"""`python -m wirelint`."""

from wirelint.cli import run

if __name__ == "__main__":
    run()
