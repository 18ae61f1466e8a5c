"""Signed entries, the chains they form, and the rules by which a chain is believed."""
