"""Qt's decorators under types that a strict checker can follow; ``qt.pyi`` holds the types.

PySide6 ships ``Property`` and ``QmlElement`` as functions of ``Any``: a view-model that
used them directly would lose the type of every property and of itself.
"""

from PySide6.QtCore import Property, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QmlUncreatable

__all__ = [
    "Property",
    "QmlElement",
    "QmlSingleton",
    "QmlUncreatable",
    "Signal",
    "SignalInstance",
    "Slot",
]
