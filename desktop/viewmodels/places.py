"""The pages one can be at, what each shows and how it is headed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client import Card, CardKind, Client
    from sync.values import EntryId

_NOON = 13
_NIGHT = 20
_DAWN = 6


FEED_PAGES = frozenset({"home", "kudos", "questions", "channel"})
"""Those that are a list of cards."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, whom or what it is about there, and what ``only`` filters home by.

    At the questions it is ``answered``, or anything else for those that wait.
    """

    page: str
    subject: str = ""
    only: str = "all"

    @property
    def channel(self) -> str:
        """The channel that is shown, or empty."""
        return self.subject if self.page == "channel" else ""

    @property
    def shows_pinned(self) -> bool:
        """Whether the pinned announcement stands apart above the list."""
        return self.page == "home" and self.only == "all"

    @property
    def kinds(self) -> frozenset[CardKind]:
        """The kinds of card shown here, at most those that the window has a card for."""
        from sync.client import CardKind  # it need not be there before QML loads the page

        wanted = self.only if self.page == "home" else self.page
        match wanted:
            case "kudos":
                return frozenset({CardKind.KUDOS})
            case "announcements":
                return frozenset({CardKind.ANNOUNCEMENT})
            case "questions":
                return frozenset({CardKind.QUESTION})
        return frozenset(CardKind) - {CardKind.OUTSIDE}

    def reader(self, client: Client) -> Callable[..., list[Card]]:
        """What reads the newest cards of this place, up to a ``limit``, or those ``before`` one."""
        if self.page == "questions":
            return partial(_questions, client, answered=self.only == "answered")
        read = partial(client.feed, kinds=self.kinds, channel=self.channel or None)
        return partial(read, followed=True) if self == Place("home") else read


def _questions(
    client: Client, *, answered: bool, limit: int, before: EntryId | None = None
) -> list[Card]:
    # They come in one piece: there are few.
    return client.questions(answered=answered, limit=limit) if before is None else []


def title_of(place: Place, first_name: str, now_ms: int) -> str:
    """The heading: a greeting at home, else the page's name."""
    match place.page:
        case "kudos":
            return QCoreApplication.translate("Places", "Kudos")
        case "questions":
            return QCoreApplication.translate("Places", "Preguntas")
        case "channel":
            return f"# {place.channel}"
        case "card":
            return QCoreApplication.translate("Places", "Publicación")
    return _greeting(moment(now_ms).hour).format(name=first_name)


def _greeting(hour: int) -> str:
    if _DAWN <= hour < _NOON:
        return QCoreApplication.translate("Places", "Buenos días, {name}")
    if _NOON <= hour < _NIGHT:
        return QCoreApplication.translate("Places", "Buenas tardes, {name}")
    return QCoreApplication.translate("Places", "Buenas noches, {name}")
