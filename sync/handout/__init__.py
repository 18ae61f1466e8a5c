"""Invitations to hand over: as a file, as a QR code, and on paper for a whole list of people."""
