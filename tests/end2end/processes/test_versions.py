"""T94: three versions of Patio in one company."""

from __future__ import annotations

import threading
import time
from datetime import date, timedelta
from pathlib import Path

from support.homes import LOOK_AGAIN_S, PATIENCE_S, Home, converge, office
from sync.content.kinds import ContentKind

OLDER = Path(__file__).resolve().parents[2] / "support" / "older"


def make_older(home: Home, first_unknown: ContentKind) -> None:
    """From its next process on it is a version that lacks this kind and all after it."""
    path = f"{OLDER}:{home.environment['PYTHONPATH']}"
    home.environment = home.environment | {
        "PYTHONPATH": path,
        "PATIO_TEST_KINDS": str(int(first_unknown)),
    }


def hold_the_same(*homes: Home) -> None:
    """Wait until their logs are equal, each asked in its own version."""
    deadline = time.monotonic() + PATIENCE_S
    while len({home.run("status")["digest"]["log"] for home in homes}) > 1:
        assert time.monotonic() < deadline
        threading.Event().wait(LOOK_AGAIN_S)


def shown(home: Home) -> set[str]:
    return {card["id"] for card in home.run("feed")}


def test_three_versions_show_what_they_know_and_pass_on_the_rest() -> None:
    with office() as made:
        carmen = made.create()
        marta = made.join(carmen, "Marta Ruiz", start=False)
        ines = made.join(carmen, "Inés Soler", start=False)
        diego = made.join(carmen, "Diego Pons", start=False)
        now = marta.environment
        make_older(marta, ContentKind.QUESTION)  # N-2
        make_older(ines, ContentKind.PASS_ON)  # N-1
        marta.start(carmen.listen)
        ines.start(marta.listen)
        hold_the_same(carmen, marta, ines)

        # Carmen's newest version writes what the others do not know; one of them goes home.
        post = carmen.run("post", "El horno está libre")["id"]
        day = (date.today() + timedelta(days=9)).isoformat()
        event = carmen.run("event", "Cena", "--at", f"{day} 21:00")["id"]
        thanks = carmen.run("kudos", "--to", "Marta", "Por la hornada de esta mañana")["id"]
        hold_the_same(carmen, marta)
        carmen.stop()
        hold_the_same(marta, ines)

        # What they know they show, the newer of them more.
        assert shown(marta) == {post, thanks}
        assert shown(ines) == {post, thanks, event}
        assert "unknown" not in marta.complaints + ines.complaints

        # The older one says something about what the newer one wrote, and passes it all on.
        marta.run("comment", post, "¿Hasta qué hora?")
        diego.start(marta.listen)
        hold_the_same(marta, ines, diego)
        assert shown(diego) >= {post, thanks, event}
        marta.run("post", "Escrito con la versión antigua")

        # Everybody has the new version: everybody sees the same, and nothing was lost.
        for home in (marta, ines):
            home.environment = now
            home.stop()
        marta.start(diego.listen)
        ines.start(marta.listen)
        carmen.start(marta.listen)
        converge(carmen, marta, ines, diego)
        assert shown(marta) >= {post, thanks, event}
