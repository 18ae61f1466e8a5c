"""What a local command says of pictures and files is refused where colleagues would not show it."""

from __future__ import annotations

from typing import Any

import pytest

from support.nodes import post
from sync.cli.wording import sentence
from sync.content.letters import conversation_of
from sync.errors import BadText
from sync.local import messaging, outside, writing
from sync.local.commands import AnyCommand
from sync.node.core import Node
from sync.node.executing import execute

Three = tuple[Node, Node, Node]

ALT = {
    "x" * 501: "too_long",
    "un jarrón\x07": "control",
    "foto\u202egpj.exe": "turned",
}
NAMES = {
    "x" * 201: "too_long",
    "nómina\n.pdf": "control",
    "carpeta/nómina.pdf": "file_name",
    ".bashrc": "file_name",
    "con.pdf": "file_name",
    "  ": "empty",
}


def picture(node: Node, alt: str, *, key: bool = False) -> tuple[Any, ...]:
    blob = node.blobs.put(b"bytes of a picture")
    return (blob, *([bytes(32)] if key else []), 18, 3, 2, alt)


def file(node: Node, name: str, *, key: bool = False) -> tuple[Any, ...]:
    blob = node.blobs.put(b"bytes of a file")
    return (blob, *([bytes(32)] if key else []), 15, name)


def with_pictures(three: Three, alt: str) -> list[AnyCommand]:
    carmen, marta, _ = three
    open_, sealed = [picture(carmen, alt)], [picture(carmen, alt, key=True)]
    return [
        writing.Post("", "general", pictures=open_),
        writing.Announce("Aviso", "Texto", pictures=open_),
        messaging.Send("", [marta.person], pictures=sealed),
        outside.WriteOutside(
            post(carmen, "Ya está el horno"), "Cuece", "2026-12-31", ["email"], open_, []
        ),
    ]


def with_files(three: Three, name: str) -> list[AnyCommand]:
    carmen, marta, _ = three
    open_, sealed = [file(carmen, name)], [file(carmen, name, key=True)]
    return [
        writing.Post("", "general", files=open_),
        writing.Announce("Aviso", "Texto", files=open_),
        messaging.Send("", [marta.person], files=sealed),
    ]


def refusal(node: Node, command: AnyCommand) -> BadText:
    before = node.store.count()
    with pytest.raises(BadText) as caught:
        execute(node, command)
    assert node.store.count() == before
    return caught.value


@pytest.mark.parametrize(("alt", "rule"), ALT.items(), ids=ALT.values())
def test_a_description_that_nobody_would_show_is_refused(three: Three, alt: str, rule: str) -> None:
    for command in with_pictures(three, alt):
        facts = refusal(three[0], command).facts
        assert (facts["field"], facts["rule"]) == ("alt", rule)


@pytest.mark.parametrize(("name", "rule"), NAMES.items())
def test_a_name_that_no_file_can_have_is_refused(three: Three, name: str, rule: str) -> None:
    for command in with_files(three, name):
        facts = refusal(three[0], command).facts
        assert (facts["field"], facts["rule"]) == ("name", rule)


def test_the_longest_description_is_shown_as_it_was_written(three: Three) -> None:
    carmen, marta, _ = three
    for command in with_pictures(three, "á" * 500):
        execute(carmen, command)

    told = [picture.alt for card in carmen.reader.feed() for picture in card.pictures]
    (message,) = carmen.reader.messages(conversation_of([carmen.person, marta.person]))
    assert told == ["á" * 500] * 3
    assert [row.alt for row in message.attached] == ["á" * 500]


def test_the_refusal_says_what_is_too_long(three: Three) -> None:
    long = refusal(three[0], with_pictures(three, "x" * 501)[0])
    path = refusal(three[0], with_files(three, "a/b.pdf")[0])

    assert sentence(long) == (
        "The description of a picture is too long. It can have 500 characters at most."
    )
    assert sentence(path) == (
        "That name is none that every system can give a file. Rename the file."
    )
