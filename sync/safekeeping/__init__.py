"""Files in which a company leaves the office: carried on a stick, or kept as a backup."""
