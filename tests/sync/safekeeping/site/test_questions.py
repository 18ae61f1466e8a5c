"""Questions and polls in an export: who is said to have asked, and what is shown of votes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.fold_office import CARMEN, INES, MARTA, START_MS, Views
from support.pages import check_links, pages_of
from sync.content.polls import Poll, Vote
from sync.content.questions import MeToo, OfficialAnswer, Question

Site = Callable[..., Path]
MONTH = "months/2023-11.html"


def data(folder: Path, name: str) -> list[Any]:
    found = json.loads((folder / "data" / f"{name}.json").read_text("utf-8"))
    assert isinstance(found, list)
    return found


def poll(views: Views, *, unnamed: bool) -> list[Any]:
    made = views.pen.write(
        CARMEN,
        Poll(
            text="¿Cuándo cenamos?",
            options=["<b>viernes</b>", "sábado"],
            until_ms=START_MS + 3_600_000,
            unnamed=unnamed,
        ),
    )
    mine = views.pen.write(MARTA, Vote(target=made.id, options=[1]))
    return [views.pen.profile(MARTA, "Marta Ruiz"), made, mine]


def test_a_rumour_has_its_answers_and_verdicts(views: Views, site: Site) -> None:
    pen = views.pen
    asked = pen.write(MARTA, Question(text="Nos mudamos", rumour=True))
    answer = OfficialAnswer(target=asked.id, text="<i>No</i>", verdict="false")
    views.fold(
        pen.profile(CARMEN, "Carmen Oliva"),
        pen.profile(INES, "Inés Calatrava"),
        asked,
        pen.write(INES, MeToo(target=asked.id)),
        pen.write(CARMEN, answer),
    )

    folder = site()

    pages = pages_of(folder)
    check_links(folder, pages)
    text = pages[MONTH].text
    for words in ("Se comenta…", "Nos mudamos", "Yo también: Inés Calatrava", "No es verdad"):
        assert words in text
    assert "Respuesta de Carmen Oliva" in text
    (card,) = data(folder, "question")
    assert card["detail"]["answers"][0]["verdict"] == "false"
    assert "me_too_by_me" not in card["detail"]


def test_an_unsigned_question_is_nobodys_page_and_not_put_under_a_name(
    views: Views, site: Site
) -> None:
    views.fold(
        views.pen.profile(INES, "Inés Calatrava"),
        views.pen.write(INES, Question(text="¿Cerramos en agosto?", unsigned=True)),
    )

    pages = pages_of(site())

    assert "Pregunta sin firma; la publica Inés Calatrava" in pages[MONTH].text
    assert "¿Cerramos en agosto?" in pages[MONTH].text
    assert "¿Cerramos en agosto?" not in pages[f"people/{INES.hex()[:16]}.html"].text


def test_a_named_poll_says_who_chose_what(views: Views, site: Site) -> None:
    views.fold(*poll(views, unnamed=False))

    folder = site()

    text = pages_of(folder)[MONTH].text
    assert "<b>viernes</b> · 0 votos" in text
    assert "sábado · 1 voto" in text
    (card,) = data(folder, "poll")
    assert [one["votes"] for one in card["detail"]["options"]] == [0, 1]


def test_an_unnamed_one_says_nothing_below_five_not_even_what_i_chose(
    views: Views, site: Site
) -> None:
    views.fold(*poll(views, unnamed=True))

    folder = site()

    text = pages_of(folder)[MONTH].text
    assert "No se muestra nada hasta que hayan votado cinco personas." in text
    assert " voto" not in text
    (card,) = data(folder, "poll")
    assert card["detail"]["voters"] is None
    for option in card["detail"]["options"]:
        assert (option["votes"], option["people"]) == (None, [])
        assert option.keys() == {"text", "votes", "people"}
