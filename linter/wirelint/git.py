"""Questions to git about the repository of the working folder."""

from __future__ import annotations

from wirelint.config import ConfigError


def git(*arguments: str, asked_by: str) -> bytes:
    """What git prints. Raises ConfigError, which names the option that asked, where there is no git or it refuses."""
    import subprocess

    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as error:
        raise ConfigError(f"{asked_by} needs git: {(error.strerror or str(error)).lower()}") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise ConfigError(f"{asked_by}: git: {reason}")
    return done.stdout
