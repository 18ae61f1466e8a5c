"""What people say of themselves must be real days and short words."""

from __future__ import annotations

import pytest

from sync.codec import encode
from sync.content.dates import is_date, is_month_day
from sync.content.events import LATEST_MS, Attend, Event
from sync.content.farewells import Farewell
from sync.content.feed import PictureRef
from sync.content.kinds import ContentKind, decode_content
from sync.content.outside import Outside
from sync.content.people import Away, Profile
from sync.content.processes import Process, Reviewed
from sync.content.rules import acceptable
from sync.content.welcomes import Welcome
from sync.errors import ProtocolError
from sync.values import BlobId, EntryId, PersonId


def test_a_day_has_a_year_a_month_and_a_day_that_exist() -> None:
    assert is_date("2024-02-29")
    assert not any(map(is_date, ("2023-02-29", "20240229", "2024-2-9", "", "mañana")))
    assert is_month_day("02-29")
    assert not is_month_day("13-01")


def test_whoever_is_away_says_from_which_day_until_which() -> None:
    assert acceptable(Away(since="2026-12-01", until="2026-12-01"))
    assert acceptable(Away())


@pytest.mark.parametrize(
    "away",
    [
        Away(since="2026-12-02", until="2026-12-01"),
        Away(until="2026-12-01"),
        Away(since="2026-12-01"),
        Away(text="porque sí"),
        Away(since="2026-12-01", until="2026-02-30"),
        Away(since="2026-12-01", until="2026-12-02", text="a\x1bb"),
    ],
)
def test_other_days_say_nothing(away: Away) -> None:
    assert not acceptable(away)


@pytest.mark.parametrize(
    "profile",
    [
        Profile(name="Marta", skills=["hor\u202enos"]),
        Profile(name="Marta", skills=["dos\nlíneas"]),
        Profile(name="Marta", skills=["  "]),
        Profile(name="Marta", languages=["eus\u200bkera"]),
        Profile(name="Marta", team="a\tb"),
        Profile(name="Marta", phone="1\n2"),
    ],
)
def test_a_profile_with_words_that_hide_something_is_not_shown(profile: Profile) -> None:
    assert not acceptable(profile)


def process(
    title: str = "Horno", review: str = "", source: bytes = b"", of: bytes = b""
) -> Process:
    owner = PersonId(bytes(32))
    return Process(title=title, text="Así", owner=owner, review=review, source=source, process=of)


def test_a_card_has_a_title_of_one_line_a_real_day_and_whole_ids() -> None:
    assert acceptable(process())
    assert acceptable(process(review="2027-01-15", source=bytes(32), of=bytes(32)))
    assert not acceptable(process(title="dos\nlíneas"))
    assert not acceptable(process(title=" "))
    assert not acceptable(process(review="pronto"))
    assert not acceptable(process(source=b"x"))
    assert not acceptable(process(of=b"x"))


def test_whoever_has_looked_says_when_to_look_again() -> None:
    assert acceptable(Reviewed(target=EntryId(bytes(32)), until="2027-01-15"))
    assert not acceptable(Reviewed(target=EntryId(bytes(32)), until=""))


def test_nobody_is_her_own_buddy() -> None:
    new, old = PersonId(b"n" * 32), PersonId(b"o" * 32)

    assert acceptable(Welcome(person=new, buddy=old, tasks=["La llave"]))
    assert acceptable(Welcome(person=new))
    assert not acceptable(Welcome(person=new, buddy=new))
    assert not acceptable(Welcome(person=new, buddy=b"o"))
    assert not acceptable(Welcome(person=new, tasks=["La llave", "dos\nlíneas"]))


def test_a_farewell_has_a_last_day_or_calls_the_one_before_off() -> None:
    who = PersonId(b"w" * 32)
    assert acceptable(Farewell(person=who, day="2026-12-18", text="¡Suerte!", renamed=True))
    assert acceptable(Farewell(person=who, text="Se queda"))
    assert not acceptable(Farewell(person=who, renamed=True))
    assert not acceptable(Farewell(person=who, day="2026-02-30"))
    assert not acceptable(Farewell(person=who, day="pronto"))
    assert not acceptable(Farewell(person=who, day="2026-12-18", text="a\x1b"))


def piece(**facts: object) -> Outside:
    known: dict[str, object] = {
        "post": EntryId(bytes(32)), "text": "Ya cuece", "until": "2026-12-31", "networks": ["email"]
    }  # fmt: skip
    return Outside(**(known | facts))  # type: ignore[arg-type]  # facts by name


@pytest.mark.parametrize(
    "facts",
    [
        {"until": "pronto"}, {"until": ""}, {"networks": ["email", "email"]}, {"text": " "},
        {"networks": ["fax"]}, {"people": [PersonId(bytes(32))] * 2}, {"text": "a\x1b"},
        {"pictures": [PictureRef(blob=BlobId(bytes(32)), size=1, width=65535, height=65535)]},
    ],
)  # fmt: skip
def test_a_piece_for_outside_that_breaks_a_rule_is_not_shown(facts: dict[str, object]) -> None:
    assert acceptable(piece())
    assert not acceptable(piece(**facts))


def event(title: str = "Cena", starts_ms: int = 5000, ends_ms: int = 0, place: str = "") -> Event:
    return Event(title=title, place=place, starts_ms=starts_ms, ends_ms=ends_ms)


def test_an_event_begins_at_a_moment_that_calendars_have_and_ends_later() -> None:
    assert acceptable(event())
    assert acceptable(event(ends_ms=5000))
    assert acceptable(event(starts_ms=LATEST_MS))
    assert not acceptable(event(starts_ms=0))
    assert not acceptable(event(starts_ms=LATEST_MS + 1))
    assert not acceptable(event(ends_ms=4999))
    assert not acceptable(event(ends_ms=LATEST_MS + 1))
    assert not acceptable(event(title=""))
    assert not acceptable(event(place="a\nb"))


def test_whether_somebody_comes_is_one_of_three_words() -> None:
    target = EntryId(bytes(32))

    assert all(acceptable(Attend(target=target, answer=word)) for word in ("yes", "no", "maybe"))
    assert not acceptable(Attend(target=target, answer="quizá"))


@pytest.mark.parametrize("skills", [["x"] * 21, [""], ["x" * 61]])
def test_skills_are_few_and_short(skills: list[str]) -> None:
    body = encode([1, "Marta", "", "", b"", "", "", "", "", skills])

    with pytest.raises(ProtocolError):
        decode_content(ContentKind.PROFILE, body)
