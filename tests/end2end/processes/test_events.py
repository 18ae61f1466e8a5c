"""Events, by the command line."""

from __future__ import annotations

from datetime import date, timedelta

from support.homes import office, refused


def test_an_event_is_made_answered_and_listed() -> None:
    with office() as made:
        marta = made.home("marta")
        marta.run("create", "Cerámicas Oliva", "--name", "Marta Ruiz")
        day = (date.today() + timedelta(days=9)).isoformat()

        event = marta.run("event", "Cena", "--at", f"{day} 21:00", "--place", "Casa Paco")["id"]
        marta.run("attend", event[:8], "yes")
        (shown,) = marta.run("events")
        assert (shown["kind"], shown["title"]) == ("event", "Cena")
        assert [ref["name"] for ref in shown["event"]["yes"]] == ["Marta Ruiz"]
        assert (shown["event"]["place"], shown["event"]["mine"]) == ("Casa Paco", "yes")
        marta.run("attend", event, "no")
        told = marta.outcome("events").out
        assert f"({day} 21:00, Casa Paco)" in told
        assert "no: Marta Ruiz" in told

        marta.run("erase", event)
        assert marta.run("events") == []
        refused(marta.outcome("event", "Cena", "--at", "2020-01-01 21:00"), "passed")
        refused(marta.outcome("attend", event, "yes"), "event", "patio events")
        for wrong in (["event", "Cena", "--at", "luego"], ["event", "Cena"], ["attend", event]):
            assert marta.outcome(*wrong).status == 2
