"""The settings: one small view-model for each of their pages."""
