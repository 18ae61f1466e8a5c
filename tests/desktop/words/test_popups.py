from __future__ import annotations

import pytest

from desktop.words.popups import LONGEST_LINE, LONGEST_TITLE, line_of, several, title_of
from support.byhand.rows import ref
from support.byhand.talk import told
from sync.client import NotificationKind


@pytest.mark.parametrize("kind", list(NotificationKind))
@pytest.mark.parametrize("people", [("laia",), ("laia", "ines")])
@pytest.mark.parametrize("urgent", [False, True])
def test_every_kind_has_its_sentence(
    dressed: object, kind: NotificationKind, people: tuple[str, ...], urgent: bool
) -> None:
    row = told("x", kind, "laia", 0, "esto")
    row = row._replace(people=tuple(map(ref, people)), fresh=2, urgent=urgent)
    assert title_of(row).startswith("Laia")
    assert "{" not in title_of(row)
    assert "esto" not in title_of(row)


def test_the_text_of_a_message_is_for_those_it_is_for() -> None:
    assert line_of(told("x", NotificationKind.MESSAGE, "laia", 0, "Me voy de aquí")) == ""
    assert line_of(told("x", NotificationKind.THANKS, "laia", 0, "Por Lyon")) == "Por Lyon"


def test_what_people_wrote_is_no_place_for_other_words_and_has_an_end(dressed: object) -> None:
    row = told("x", NotificationKind.MENTION, "laia", 0, "{who} " * 100)
    row = row._replace(people=(ref("laia")._replace(name="{n}" * 200),))
    assert title_of(row) == "{n}" * 39 + "{n…"
    assert len(title_of(row)) == LONGEST_TITLE
    assert line_of(row).startswith("{who} {who}")
    assert len(line_of(row)) <= LONGEST_LINE


def test_several_are_counted(dressed: object) -> None:
    assert several(4) == "4 novedades en el patio"
