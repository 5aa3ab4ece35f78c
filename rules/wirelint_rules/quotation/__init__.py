"""Quotation marks that do not pair."""
