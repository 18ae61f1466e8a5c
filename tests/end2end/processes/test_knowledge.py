"""How things are done here, by the command line."""

from __future__ import annotations

from datetime import date, timedelta

from support.homes import office, refused


def test_a_card_is_made_of_a_post_found_changed_and_looked_at_again() -> None:
    with office() as made:
        marta = made.home("marta")
        marta.run("create", "Cerámicas Oliva", "--name", "Marta Ruiz")
        today, later = date.today().isoformat(), (date.today() + timedelta(days=90)).isoformat()
        told = marta.run("post", "Primero el gas")["id"]

        card = marta.run("card", "Encender el horno", "--from", told[:8], "--review", today)["id"]
        (shown,) = marta.run("cards", "--mine", "--due")
        assert (shown["kind"], shown["title"], shown["text"]) == (
            "process", "Encender el horno", "Primero el gas",
        )  # fmt: skip
        assert shown["process"]["owner"]["name"] == "Marta Ruiz"
        assert shown["process"]["source"] == told

        marta.run("card-edit", card[:8], "--text", "Primero el agua")
        assert [one["id"] for one in marta.run("search", "agua")] == [card]
        assert [one["text"] for one in marta.run("cards", "--history", card)] == [
            "Primero el gas", "Primero el agua",
        ]  # fmt: skip
        assert marta.run("feed", "--kind", "process")[0]["process"]["versions"] == 2

        marta.run("reviewed", card, "--until", later)
        assert marta.run("cards", "--due") == []
        assert marta.run("cards", "--without-owner") == []
        told_people = marta.outcome("show", card).out
        assert f"to be reviewed on {later}" in told_people
        assert "still true, says Marta Ruiz" in told_people

        refused(marta.outcome("reviewed", told, "--until", later), "card", "patio cards")
        refused(marta.outcome("reviewed", card, "--until", "2020-01-01"), "passed")
        refused(marta.outcome("card", "Otra", "--text", "x", "--owner", "Nadie"), "Nadie")
        assert marta.outcome("card", "Otra").status == 2
        assert marta.outcome("card-edit", card).status == 2
