"""What the window says: times, names, refusals and findings in the language of who reads."""
