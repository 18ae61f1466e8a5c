"""Python's garbage is collected on the GUI thread and nowhere else.

Python looks for circular garbage in whichever thread happens to allocate. The window has
two of its own (work and notices), and when one of them finds the remains of a view-model,
Qt's timers and items are destroyed in a thread that is not theirs: that ends in a crash,
later and somewhere else. So automatic collection is off while the window lives, and a
timer of the GUI thread does it, by the same thresholds, and has the heap's free pages given back.

Source: the rule is Qt's (QObject, "Thread Affinity": delete an object in its own thread).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from desktop.thrift import Thrift

LOOK_MS = 2000
"""How often the thresholds are looked at. Long enough that the first look comes after a start,
whose many objects stay: looking among them for garbage takes a tenth of it and finds none."""


class Collector(QObject):
    """Collects from now on, until :meth:`close`. Made and closed on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._thrift = Thrift()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation whose threshold is passed, as Python would."""
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if limit and count > limit
        ]
        if due:
            gc.collect(max(due))
        self._thrift.look()

    def close(self) -> None:
        """Collect all there is, here, and let Python collect by itself again."""
        self._timer.stop()
        gc.collect()
        gc.enable()
