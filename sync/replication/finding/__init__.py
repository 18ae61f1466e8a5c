"""Whom there is to talk to on this network, and whom to talk to (protocol.md 8 and A11)."""
