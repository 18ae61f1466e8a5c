"""List models: what QML repeats over. Rows are frozen values, roles are plain."""
