"""What the store does about bytes that rot and files that break."""
