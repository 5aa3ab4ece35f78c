"""Sentences whose grammar broke where two versions of them met."""
