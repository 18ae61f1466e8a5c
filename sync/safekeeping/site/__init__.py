"""The feed as a folder of pages that any browser opens without a network, and as JSON.

No page has a script or asks anybody for anything, and whatever people wrote is text, never markup.
"""
