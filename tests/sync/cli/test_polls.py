"""What people type to vote means one option, or is refused."""

from __future__ import annotations

import pytest

from support.homes import Home, refused
from sync.cli.polls import _position
from sync.errors import AmbiguousTarget, UnknownTarget


@pytest.mark.parametrize(
    ("texts", "typed", "position"),
    [
        (["Sí", "No"], "sí", 0),
        (["Sí", "No"], "2", 1),
        (["Sí", "No"], "2.", 1),
        (["1", "2"], "1", 0),
        (["2", "1"], "1.", 0),
        (["2", "1"], "2.", 1),
        (["10", "20"], "10", 0),
        (["10", "20"], "2", 1),
        (["1.", "2"], "1.", 0),
        (["Tarde", "Mañana"], "mañ", 1),
    ],
)
def test_an_option_is_meant_by_its_words_or_its_number(
    texts: list[str], typed: str, position: int
) -> None:
    assert _position(texts, typed) == position


@pytest.mark.parametrize("typed", ["1", "2"])
def test_a_number_that_is_the_words_of_another_option_is_refused(typed: str) -> None:
    with pytest.raises(AmbiguousTarget) as caught:
        _position(["2", "1"], typed)

    assert caught.value.facts["matches"] == "1. (2), 2. (1)"


@pytest.mark.parametrize("typed", ["3", "3.", "0", "0.", ".", "-1", "²"])
def test_what_is_no_option_is_refused(typed: str) -> None:
    with pytest.raises(UnknownTarget):
        _position(["Sí", "No"], typed)


def test_a_poll_of_numbers_is_voted_in_by_the_number_with_a_dot(carmen: Home) -> None:
    poll = carmen.run("poll", "¿Cuántas?", "--option", "2", "--option", "1")["id"]

    refused(carmen.outcome("vote", poll, "1", "--json"), "1. (2), 2. (1)")
    carmen.run("vote", poll, "1.")

    options = carmen.run("show", poll)["poll"]["options"]
    assert [(one["text"], one["mine"]) for one in options] == [("2", True), ("1", False)]
