"""What the system tells outside the window of what concerns a person (product.md, Notifications).

The engine says what deserves it now (``Client.pop_ups``); here it is decided which of that is new
and not before one's eyes, it is put into words, and handed to whatever this system has for it.
"""
