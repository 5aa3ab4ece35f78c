"""The rules of wirelint: a plugin like any other, without privileges."""
