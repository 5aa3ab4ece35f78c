"""Questions to git about the repository of the working folder."""

from __future__ import annotations

from wirelint.config import ConfigError
from wirelint.reasons import reason


def git(*arguments: str, asked_by: str) -> bytes:
    """What git prints. Raises ConfigError, which names the option that asked, where there is no git or it refuses."""
    import subprocess

    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as error:
        raise ConfigError(f"{asked_by} needs git: {reason(error)}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise ConfigError(f"{asked_by}: git: {said}")
    return done.stdout
