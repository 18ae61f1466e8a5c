"""How long news is held back from whoever comes back."""

from __future__ import annotations

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from sync.replication import returning
from sync.replication.returning import Returning


class Shown(MemoryOffice):
    """Notes whether anything is shown."""

    switched: list[bool]

    async def hold_back(self, on: bool) -> None:
        self.switched.append(on)


def office() -> Shown:
    made = MemoryOffice.found()
    shown = Shown(made.company, made.key, made.x25519, made.secret)
    shown.switched = []
    return shown


def test_news_waits_until_a_peer_has_told_all_and_all_of_it_is_here() -> None:
    async def test() -> None:
        shown = office()
        back = Returning(shown)
        back.look(lambda: False)
        back.live(shown=True)
        back.look(lambda: False)  # it has not said yet what it holds
        back.told()
        back.look(lambda: True)
        await until(lambda: shown.switched == [True])
        back.look(lambda: False)
        await until(lambda: shown.switched == [True, False])

        back.live(shown=True)  # another colleague
        back.told()
        back.look(lambda: True)
        back.alone()
        back.live(shown=True)
        await until(lambda: shown.switched == [True, False, True])

    run(test())


def test_a_newcomer_is_shown_what_comes_as_it_comes() -> None:
    async def test() -> None:
        shown = office()
        back = Returning(shown)
        back.live(shown=False)
        back.look(lambda: True)
        back.told()
        back.look(lambda: False)
        back.live(shown=True)  # another colleague, in the same visit
        back.look(lambda: True)
        back.alone()
        back.live(shown=True)
        await until(lambda: shown.switched == [True])

    run(test())


def test_who_announces_what_never_comes_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def test() -> None:
        shown = office()
        back = Returning(shown)
        monkeypatch.setattr(returning, "PATIENCE_S", -1.0)
        back.live(shown=True)
        back.told()
        back.look(lambda: True)
        await until(lambda: shown.switched == [True, False])

    run(test())
