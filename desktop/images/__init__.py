"""Image providers: what QML asks for by ``image://…`` arrives finished, cut and tinted."""

DECODE = "decode-pictures"
"""The word that makes a start of Patio the process that decodes pictures for a window."""
