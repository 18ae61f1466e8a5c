"""Whoever comes back with more than one go takes is shown nothing before what was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from support.nodes import Office, erase, give, meet, post, texts
from support.private import heard, say
from sync.node import folding
from sync.node.core import Node
from sync.views.writer import ViewsWriter


@pytest.fixture
def beside() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as made:
        yield made


@pytest.fixture
def pair(office: Office, beside: ThreadPoolExecutor) -> tuple[Node, Node]:
    """Carmen, who writes, and Luis, who holds back what comes."""
    carmen = office.found()
    luis = office.join("Luis", carmen)
    meet(carmen, luis)
    luis.fold_beside(beside)
    return carmen, luis


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, pair: tuple[Node, Node]) -> list[list[str]]:
    """What could be seen after every transaction of Luis's views."""
    _, luis = pair
    seen: list[list[str]] = []
    change = ViewsWriter._change

    def noted(self: ViewsWriter, write: object) -> object:
        done = change(self, write)  # type: ignore[arg-type]  # whatever it is given
        seen.append(texts(luis))
        return done

    monkeypatch.setattr(ViewsWriter, "_change", noted)
    return seen


@pytest.mark.parametrize("at_once", [4, 7, 1000])
def test_more_than_goes_at_once_shows_no_news_before_what_erases(
    pair: tuple[Node, Node],
    shown: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    at_once: int,
) -> None:
    monkeypatch.setattr(folding, "HELD_BACK", at_once)
    monkeypatch.setattr(folding, "FOLD_BATCH", 3)
    carmen, luis = pair
    old = post(carmen, "Esto se quita")
    give(carmen, luis)
    luis.fold()
    assert texts(luis) == ["Esto se quita"]
    luis.folding.held_back = True
    news = [post(carmen, f"Noticia {number}") for number in range(9)]
    erase(carmen, old)
    erase(carmen, news[0])
    post(carmen, "La última")
    give(carmen, luis)
    assert texts(luis) == ["Esto se quita"]
    shown.clear()

    luis.catch_up()

    assert shown[-1] == [*(f"Noticia {number}" for number in range(1, 9)), "La última"]
    for feed in shown:
        if any(text.startswith(("Noticia", "La última")) for text in feed):
            assert "Esto se quita" not in feed
            assert "Noticia 0" not in feed


def test_messages_wait_for_what_erases_as_well(pair: tuple[Node, Node]) -> None:
    carmen, luis = pair
    meet(carmen, luis)
    luis.fold()
    luis.folding.held_back = True
    taken_back = say(carmen, "Esto no debía decirlo", luis)
    say(carmen, "Esto sí", luis)
    erase(carmen, taken_back)

    give(carmen, luis)

    assert heard(luis, carmen) == []
    luis.catch_up()
    assert heard(luis, carmen) == ["Esto sí"]
