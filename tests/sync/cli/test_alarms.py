"""What owners and administrators are told, each in one sentence that says what to do."""

from __future__ import annotations

import pytest

from sync.cli.alarms import alarm_json, alarm_sentence, removal_json, removal_lines
from sync.governance.notes import AlarmKind
from sync.local.governing import AlarmFacts, RemovalFacts, UncountedFacts
from sync.values import DeviceId, EntryId, PersonId

ONE, TWO = bytes([1]) * 32, bytes([2]) * 32
DAY_MS = 1_795_000_000_000


def alarm(kind: AlarmKind, *names: str) -> AlarmFacts:
    keys = [ONE, TWO][: len(names)]
    return AlarmFacts(
        kind=kind.name.lower(),
        people=[PersonId(key) for key in keys],
        devices=[DeviceId(key) for key in keys],
        names=list(names),
        entries=[EntryId(TWO)],
    )


@pytest.mark.parametrize("kind", list(AlarmKind))
def test_every_alarm_has_its_own_sentence(kind: AlarmKind) -> None:
    said = alarm_sentence(alarm(kind, "Marta Ruiz", "Pepe Gil"))

    assert "Something needs a look" not in said
    assert "\n" not in said
    assert said.endswith((".", "'."))


def test_an_alarm_without_names_shows_ids() -> None:
    said = alarm_sentence(alarm(AlarmKind.CONTESTED_INVITE, "Sara Vidal", ""))

    assert "Sara Vidal" in said
    assert TWO.hex()[:12] in said
    assert f"invite-close {TWO.hex()[:12]} --honour" in said


def test_of_a_flood_it_is_said_how_much_and_what_stops_it() -> None:
    facts = AlarmFacts("flood", [PersonId(ONE)], [DeviceId(TWO)], ['Pepe"; ls'], [], 1234)

    said = alarm_sentence(facts)

    assert said.startswith('1234 entries of Pepe"; ls came here in a day')
    # By its id: whoever floods chooses the name that would stand in the command.
    assert f"'patio remove {ONE.hex()[:12]} --without-days 1'" in said
    assert alarm_json(facts)["count"] == 1234


def test_an_alarm_is_a_document_too() -> None:
    document = alarm_json(alarm(AlarmKind.FORK, "Marta Ruiz"))

    assert document["kind"] == "fork"
    assert document["people"] == [{"person": ONE.hex(), "device": ONE.hex(), "name": "Marta Ruiz"}]
    assert document["entries"] == [TWO.hex()]


def test_a_removal_names_what_came_too_late() -> None:
    late = UncountedFacts(EntryId(ONE), "post", DAY_MS, "Escrito sin red")
    removal = RemovalFacts(DAY_MS, PersonId(TWO), wipe=False, uncounted_count=3, uncounted=[late])

    first, second, third = removal_lines(removal)

    assert first.startswith("This PC was removed from the company on 2026-11-")
    assert second.startswith("3 entries")
    assert third.endswith("post Escrito sin red")
    assert removal_json(removal)["not_counting"] == 3
