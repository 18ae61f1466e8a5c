"""The session protocol without I/O: bytes in, events out (protocol.md 5 to 8).

Start at :mod:`states` (the transition table) and :mod:`session` (what drives it);
``README.md`` draws the table.
"""
