"""The composer's tabs that have a view-model of their own, made when one is first opened, and
where a post may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.viewmodels.belonging import TOLD_ABOVE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.bridge import Bridge
    from desktop.qt import SignalInstance
    from desktop.viewmodels.asking import AskingViewModel
    from desktop.viewmodels.polling import PollingViewModel
    from sync.client import Client


def open_channels(client: Client) -> list[str]:
    """The channels that a post may go to now."""
    try:
        return [row.name for row in client.channels() if not row.archived]
    except TOLD_ABOVE:
        return ["general"]  # the banner says why


class Forms:
    """A question and a poll; ``changed`` is emitted whenever what is in one changes."""

    def __init__(
        self, client: Client, bridge: Bridge, changed: SignalInstance, parent: QObject
    ) -> None:
        self._client = client
        self._bridge = bridge
        self._changed = changed
        self._parent = parent
        self.question: AskingViewModel | None = None
        self.poll: PollingViewModel | None = None

    def at(self, tab: str) -> AskingViewModel | PollingViewModel | None:
        """What is written in a tab; None for those that need no view-model of their own."""
        match tab:
            case "question":
                return self.asking()
            case "poll":
                return self._polling()
        return None

    def asking(self) -> AskingViewModel:
        """The question."""
        if self.question is None:
            from desktop.viewmodels.asking import AskingViewModel  # few ask at each start

            self.question = AskingViewModel(self._client, self._bridge, self._parent)
            self.question.changed.connect(self._changed)
        return self.question

    def _polling(self) -> PollingViewModel:
        if self.poll is None:
            from desktop.viewmodels.polling import PollingViewModel

            self.poll = PollingViewModel(self._client, self._parent)
            self.poll.changed.connect(self._changed)
        return self.poll

    @property
    def unfinished(self) -> str:
        """The tab where something is being written that closing would throw away, or empty."""
        if self.question is not None and self.question.worth_asking:
            return "question"
        return "poll" if self.poll is not None and self.poll.worth_asking else ""

    def clear(self) -> None:
        """Forget all that was written."""
        for form in (self.question, self.poll):
            if form is not None:
                form.clear()
