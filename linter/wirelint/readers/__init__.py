"""Readers turn a file's bytes into a document with exact offsets, one module a format."""
