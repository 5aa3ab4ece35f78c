"""Where a shell starts tests in the background they are deaf to Ctrl-C, and with them what they start: here they listen again."""

import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
