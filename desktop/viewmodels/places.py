"""The pages one can be at, what each shows and how it is headed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.formatting import moment

if TYPE_CHECKING:
    from sync.client import CardKind

_NOON = 13
_NIGHT = 20
_DAWN = 6


@dataclass(frozen=True, slots=True)
class Place:
    """``page`` is home, announcements, kudos, people or channel; ``only`` filters home."""

    page: str
    channel: str = ""
    only: str = "all"

    @property
    def shows_pinned(self) -> bool:
        """Whether the pinned announcement stands apart above the list."""
        return self.page == "home" and self.only == "all"

    @property
    def kinds(self) -> frozenset[CardKind]:
        """The kinds of card shown here: of all there are those that have a drawing."""
        from sync.client import CardKind  # it need not be there before QML loads the page

        wanted = self.only if self.page == "home" else self.page
        match wanted:
            case "kudos":
                return frozenset({CardKind.KUDOS})
            case "announcements":
                return frozenset({CardKind.ANNOUNCEMENT})
        return frozenset({CardKind.POST, CardKind.KUDOS, CardKind.ANNOUNCEMENT})


def title_of(place: Place, first_name: str, now_ms: int) -> str:
    """The heading: a greeting at home, else the page's name."""
    match place.page:
        case "announcements":
            return QCoreApplication.translate("Places", "Anuncios")
        case "kudos":
            return QCoreApplication.translate("Places", "Kudos")
        case "people":
            return QCoreApplication.translate("Places", "Personas")
        case "channel":
            return f"# {place.channel}"
    return _greeting(moment(now_ms).hour).format(name=first_name)


def _greeting(hour: int) -> str:
    if _DAWN <= hour < _NOON:
        return QCoreApplication.translate("Places", "Buenos días, {name}")
    if _NOON <= hour < _NIGHT:
        return QCoreApplication.translate("Places", "Buenas tardes, {name}")
    return QCoreApplication.translate("Places", "Buenas noches, {name}")
