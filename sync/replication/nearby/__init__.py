"""Joining nearby: six digits from one screen to the next fetch an invitation (protocol.md 15).

``pact`` is what the two computers say to each other, bytes in and bytes out; ``window`` is the
side of whoever invites, ``asking`` that of whoever comes.
"""
