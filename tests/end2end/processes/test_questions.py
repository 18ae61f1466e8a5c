"""Questions and polls by the command line, between real homes."""

from __future__ import annotations

from typing import Any

from support.homes import Home, Office, converge, refused


def card(home: Home, entry: str) -> Any:  # noqa: ANN401 -- JSON is whatever it is
    return home.run("show", entry)


def test_a_rumour_is_asked_put_off_and_answered(office: Office) -> None:
    carmen = office.create()
    marta, luis = (office.join(carmen, name) for name in ("Marta Ruiz", "Luis Gil"))
    carmen.run("settings", "--answer-days", "2")
    asked = marta.run("ask", "Nos mudamos a Lugo", "--rumour")["id"]
    converge(carmen, marta, luis)

    luis.run("me-too", asked[:8])
    refused(luis.outcome("comment", asked[:8], "¿en serio?"), "has not been answered yet")
    refused(luis.outcome("answer", asked[:8], "Sí", "--verdict", "true"), "who was asked")
    refused(carmen.outcome("answer", asked[:8], "No"), "--verdict")
    refused(marta.outcome("helped", asked[:8]), "has not been answered yet")
    refused(marta.outcome("me-too", asked[:8]), "yours")
    refused(marta.outcome("ask", "¿Yo?", "--to", "Marta"), "nobody but yourself")
    carmen.run("answer", asked[:8], "Aún no", "--verdict", "later", "--back", "2099-01-01")
    converge(carmen, marta, luis)
    off = card(luis, asked)["question"]
    answered = carmen.run("answer", asked[:8], "De ninguna manera.", "--verdict", "false")["id"]
    converge(carmen, marta, luis)
    marta.run("helped", asked[:8])
    luis.run("comment", asked[:8], "¡Menos mal!")
    converge(carmen, marta, luis)

    assert (off["state"], off["answers"][0]["back"]) == ("put_off", "2099-01-01")
    assert [ref["name"] for ref in off["me_too"]] == ["Luis Gil"]
    for home in (carmen, marta, luis):
        question = card(home, asked)["question"]
        assert (question["state"], question["late"]) == ("answered", False)
        assert question["helped"] is True
        assert question["promised_days"] == 2
        assert [one["verdict"] for one in question["answers"]] == ["false", "later"]
        assert question["answers"][0]["id"] == answered
        assert [one["text"] for one in card(home, asked)["comments"]] == ["¡Menos mal!"]
    ledgers = [home.run("ledger") for home in (carmen, marta, luis)]
    assert ledgers[0] == ledgers[1] == ledgers[2]
    assert (ledgers[0]["asked"], ledgers[0]["answered"], ledgers[0]["median_days"]) == (1, 1, 0)
    assert luis.run("questions", "--waiting") == luis.run("questions", "--late") == []
    assert [one["id"] for one in luis.run("questions")] == [asked]
    shown = luis.outcome("questions").out
    assert "answer [false] by Carmen Oliva" in shown
    assert "me too 1: Luis Gil" in shown


def test_polls_are_voted_in_and_an_unnamed_one_stays_silent(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    options = ("--option", "el viernes", "--option", "el sábado")
    named = carmen.run("poll", "¿Cuándo cenamos?", *options)["id"]
    unnamed = carmen.run("poll", "¿Estáis contentos?", *options, "--unnamed", "--several")["id"]
    converge(carmen, marta)
    before = marta.run("status")["digest"]["views"]

    marta.run("vote", unnamed[:8], "1", "sábado")
    carmen.run("vote", unnamed[:8], "2")
    converge(carmen, marta)
    silent = marta.run("status")["digest"]["views"]
    marta.run("vote", named[:8], "el viernes")
    carmen.run("vote", named[:8], "1")
    carmen.run("vote", named[:8], "2")
    converge(carmen, marta)

    assert silent == before
    for home in (carmen, marta):
        poll, hushed = card(home, named)["poll"], card(home, unnamed)["poll"]
        assert [one["votes"] for one in poll["options"]] == [1, 1]
        assert poll["options"][0]["people"][0]["name"] == "Marta Ruiz"
        assert [(one["votes"], one["people"]) for one in hushed["options"]] == [(None, None)] * 2
        assert hushed["voters"] is None
    assert [one["mine"] for one in card(marta, unnamed)["poll"]["options"]] == [True, True]
    assert "signed entry all the same" in marta.outcome("show", unnamed).out
    refused(marta.outcome("vote", named[:8], "1", "2"), "one option")
    refused(marta.outcome("vote", named[:8], "3"), "no option '3'")
    refused(marta.outcome("vote", named[:8], "el"), "el viernes, el sábado")
    refused(marta.outcome("poll", "¿Y?", "--option", "una"), "at least 2 options")
    refused(marta.outcome("poll", "¿Y?", *options, "--until", "2020-01-01"), "has passed")
    assert marta.outcome("vote", named[:8]).status == 2
    assert marta.outcome("poll", "¿Y?", *options, "--until", "mañana").status == 2
