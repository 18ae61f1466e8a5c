"""Patio's engine: logs, governance, storage and replication of a company's feed. No screen."""

__version__ = "0.1.0"
