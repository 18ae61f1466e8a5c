"""Alembic's scripts for the log's database."""
