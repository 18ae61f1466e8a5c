"""Short forms of ids and names stand for one thing, or are refused."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.cli.inputs import (
    SHORTEST_PREFIX,
    find_among,
    find_device,
    find_entry,
    find_person,
    find_value,
)
from sync.cli.wording import sentence
from sync.client import Client
from sync.errors import AmbiguousTarget, UnknownTarget
from sync.values import DeviceId, PersonId, Rank
from sync.views.rows import PersonRow


def person(name: str, number: int) -> PersonRow:
    key = bytes([number]) * 32
    return PersonRow(PersonId(key), name, "", "", Rank.MEMBER, (DeviceId(key),), b"", "", "")


INES, JOAQUIN, ANA, ANABEL = (
    person(name, number)
    for number, name in enumerate(("Inés Calatrava", "Joaquín Prieto", "Ana", "Anabel Ruiz"), 1)
)
EVERYBODY = [INES, JOAQUIN, ANA, ANABEL]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    made = Client(tmp_path / "carmen")
    made.create("Cerámicas Oliva", "Carmen Oliva")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Inés Calatrava", INES),
        ("ines", INES),
        ("PRIETO", JOAQUIN),
        ("ana", ANA),
        ("Anabel", ANABEL),
        ("0101010101", INES),
        ("01" * 32, INES),
    ],
)
def test_a_person_is_found_by_name_part_of_it_or_id(text: str, row: PersonRow) -> None:
    assert find_person(EVERYBODY, text) == row.person


@pytest.mark.parametrize("text", ["", " ", "Nadie", "0101", "zz" * 32])
def test_nobody_is_found_by_what_fits_nobody(text: str) -> None:
    with pytest.raises(UnknownTarget):
        find_person(EVERYBODY, text)


def test_a_name_that_fits_two_people_is_refused_with_both_names() -> None:
    with pytest.raises(AmbiguousTarget) as refusal:
        find_person([INES, person("Inés Calatrava Soler", 9), JOAQUIN], "calat")
    assert refusal.value.facts["matches"] == "Inés Calatrava, Inés Calatrava Soler"


def test_an_entry_is_found_by_its_whole_id_without_looking(client: Client) -> None:
    assert find_entry(client, "AB" * 32) == bytes([0xAB]) * 32


def test_a_card_and_a_comment_are_found_by_the_beginning_of_their_id(client: Client) -> None:
    post = client.post("Hola")
    comment = client.comment(post, "Hola a ti")
    assert find_entry(client, post.hex()[:SHORTEST_PREFIX]) == post
    assert find_entry(client, f" {comment.hex()[:8].upper()} ") == comment


@pytest.mark.parametrize("text", ["", "abcde", "wxyzab", "ab" * 33, "abcdef\x1b", "٣٣٣٣٣٣"])
def test_what_is_no_beginning_of_an_id_is_unknown(client: Client, text: str) -> None:
    with pytest.raises(UnknownTarget):
        find_entry(client, text)


def test_a_beginning_that_two_entries_share_is_refused(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.cli.inputs.SHORTEST_PREFIX", 1)
    posts = [client.post(f"Número {number}") for number in range(17)]
    shared = next(
        a.hex()[:1] for a, b in itertools.combinations(posts, 2) if a.hex()[0] == b.hex()[0]
    )
    with pytest.raises(AmbiguousTarget):
        find_entry(client, shared)


def test_a_value_is_found_by_key_or_name(client: Client) -> None:
    assert find_value(client, "detalle") == "detalle"
    assert find_value(client, "CUIDAR el detalle") == "detalle"
    with pytest.raises(UnknownTarget):
        find_value(client, "dinero")


def test_a_device_is_found_by_the_first_digits_of_its_id() -> None:
    people = [person("Marta Ruiz", 1), person("Pepe Gil", 2)]
    device = people[1].devices[0]

    assert find_device(people, device.hex()[:6]) == device
    with pytest.raises(UnknownTarget):
        find_device(people, device.hex()[:5])
    with pytest.raises(UnknownTarget):
        find_device(people, "Pepe Gil")


def test_an_id_that_is_too_short_is_said_to_be_too_short() -> None:
    invitation = bytes([0xAB]) * 32
    with pytest.raises(UnknownTarget) as short:
        find_among([invitation], "invitation", "abab")
    with pytest.raises(UnknownTarget) as other:
        find_among([invitation], "invitation", "cdcdcd")

    assert sentence(short.value).startswith("'abab' is too short to tell which invitation")
    assert sentence(other.value).startswith("There is no invitation 'cdcdcd' here.")


def test_among_ids_a_whole_name_wins_over_digits_and_digits_over_a_part() -> None:
    ids = [bytes([n]) * 32 for n in (1, 2, 3)]
    names = dict(zip(ids, ("Sara", "Sara Vidal", ids[0].hex()[:8]), strict=True))

    assert find_among(ids, "person", "sara", names=names) == ids[0]
    assert find_among(ids, "person", "vidal", names=names) == ids[1]
    assert find_among(ids, "person", ids[0].hex()[:6], names=names) == ids[0]
    with pytest.raises(AmbiguousTarget):
        find_among(ids, "person", "ar", names={ids[0]: "Sara", ids[1]: "Mara"})
