"""Somebody comes back after ninety days: what was taken back meanwhile is gone before anything new
is shown (T50)."""

from __future__ import annotations

import threading
from contextlib import closing

from support.homes import Home, Office, converge, until
from support.preload import WallClock, built
from sync.client import Client

DAYS_S = 90 * 86_400
HELD, UNSEEN, HIDDEN = "palabrasecreta", "frasereservada", "textooculto"
NEWS = ("Noventa días después", "Y yo sigo aquí")


def traces(home: Home, *words: str) -> list[str]:
    """The files of a home in which one of these words stands."""
    return [
        path.name
        for path in home.dir.rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in words)
    ]


def test_who_comes_back_after_ninety_days_shows_nothing_that_was_taken_back(office: Office) -> None:
    clock = WallClock(built("clock", office.root), office.root / "clock")
    office.environment |= clock.environment
    carmen = office.create()
    marta, luis = office.join(carmen, "Marta Ruiz"), office.join(carmen, "Luis Gil")
    held = marta.run("post", f"Esto es una {HELD}")["id"]
    bad = marta.run("post", f"Esto lo quita Carmen: {HIDDEN}")["id"]
    converge(carmen, marta, luis)
    luis.stop()
    assert HELD in str(luis.run("feed"))

    marta.run("erase", held)
    marta.run("erase", marta.run("post", f"Nadie más debe leer esta {UNSEEN}")["id"])
    carmen.run("hide", bad)
    converge(carmen, marta)
    until([carmen, marta], lambda _: not traces(carmen, HELD, UNSEEN) + traces(marta, HELD, UNSEEN))
    clock.move(DAYS_S)
    marta.run("post", NEWS[0])
    carmen.run("post", NEWS[1])
    converge(carmen, marta)

    feeds: list[str] = []
    news, over = threading.Event(), threading.Event()

    def look() -> None:
        """What a window that is open all the time could show, at every notice."""
        with closing(Client(luis.dir)) as window:
            window.watch(lambda _notice: news.set())
            while not over.is_set():
                feeds.append(" ".join(card.text for card in window.feed()))
                news.wait(0.01)
                news.clear()

    luis.start()  # nobody is there yet: whoever starts a computer looks at it at once
    window = threading.Thread(target=look)
    window.start()
    try:
        luis.run("dial", carmen.listen)
        converge(carmen, marta, luis)
        until([luis], lambda _: not traces(luis, HELD, UNSEEN))
    finally:
        over.set()
        window.join()

    assert any(all(one in feed for one in NEWS) for feed in feeds)
    for feed in feeds:
        assert UNSEEN not in feed
        if any(one in feed for one in NEWS):
            assert HELD not in feed
            assert HIDDEN not in feed
    assert luis.run("search", HELD) == []
    assert luis.run("verify")["findings"] == []
