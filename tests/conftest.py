"""What holds for all tests."""

import os
import signal
from pathlib import Path

os.environ.setdefault("WIRELINT_CACHE_DIR", str(Path(__file__).parents[1] / ".cache" / "wirelint"))
"""What tests keep is none of the user's."""

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Where a shell starts tests in the background they are deaf to Ctrl-C, and with them what they start: here they listen again."""
