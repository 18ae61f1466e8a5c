"""What people say of themselves, by the command line."""

from __future__ import annotations

from datetime import date, timedelta

from support.homes import office, refused


def test_people_are_found_by_what_they_know_and_seen_to_be_away() -> None:
    with office() as made:
        marta = made.home("marta")
        marta.run("create", "Cerámicas Oliva", "--name", "Marta Ruiz")
        today = date.today()
        until = (today + timedelta(days=3)).isoformat()

        marta.run("profile", "--team", "Taller", "--skill", "Hornos", "--skill", "Gestión")
        marta.run("profile", "--phone", "600", "--language", "Català")
        assert [row["name"] for row in marta.run("people", "--skill", "gestion")] == ["Marta Ruiz"]
        assert marta.run("people", "--skill", "torno") == []
        assert marta.run("people", "--away") == []

        entry = marta.run("away", "--until", until, "--because", "Feria")
        assert len(entry["id"]) == 64
        (row,) = marta.run("people", "--away")
        assert row["away"] == {"from": today.isoformat(), "until": until, "text": "Feria"}
        assert row["away_today"]
        assert (row["team"], row["phone"], row["languages"]) == ("Taller", "600", ["Català"])
        shown = marta.outcome("people", "Marta").out
        assert f"away until {until}" in shown
        assert "ask about Hornos, Gestión" in shown

        marta.run("away", "--back")
        assert marta.run("people", "--away") == []
        assert marta.run("people")[0]["away"] is None

        marta.run("profile", "--skill", "")
        assert marta.run("people")[0]["skills"] == []

        refused(marta.outcome("away", "--until", "2020-01-01"), "last day", "later")
        assert marta.outcome("away", "--until", "pronto").status == 2
        for wrong in (["away"], ["away", "--back", "--until", until], ["profile"]):
            assert marta.outcome(*wrong).status == 2
