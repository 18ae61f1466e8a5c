"""The channel between a home's node and its clients (protocol.md 14)."""
