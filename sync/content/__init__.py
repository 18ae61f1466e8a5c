"""What people write: the typed payload of every content kind, with its limits and rules."""
