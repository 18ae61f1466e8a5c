"""Which channels can be written into and opened, and what becomes of two that are alike."""

from __future__ import annotations

import pytest

from support.nodes import Office, meet
from sync.cli.wording import sentence
from sync.content.channels import channel_key
from sync.errors import OutOfReach, PersonError, UnknownTarget
from sync.local.command import Command
from sync.local.drafting import KeepDraft
from sync.local.everyday import SetChannel
from sync.local.writing import Announce, GiveKudos, Post, SetProfile
from sync.node.core import Node
from sync.node.writing import write

REASON = "Por quedarte hasta tarde"


@pytest.fixture
def carmen(office: Office) -> Node:
    """Her office has the channel Cocina."""
    node = office.found()
    write(SetChannel("Cocina", None, None), node)
    return node


def refused(node: Node, command: Command) -> PersonError:
    before = node.store.digest()
    with pytest.raises(PersonError) as caught:
        write(command, node)
    assert node.store.digest() == before
    return caught.value


def names(node: Node) -> list[str]:
    return [row.name for row in node.reader.channels({})]


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("cocina", "Cocina"),
        ("COCINA", "Cocina"),
        ("Cociná", "Cocina"),
        ("co  cina", "Cocina"),
        ("#Cocina ", "Cocina"),
        ("General", "general"),
    ],
)
def test_a_new_channel_is_not_called_like_one_that_is_there(
    carmen: Node, name: str, taken: str
) -> None:
    if name.strip("# ") == taken:  # the sign and the spaces around it are no part of it
        write(SetChannel(name, "Recetas", None), carmen)
        assert names(carmen) == ["general", "Cocina"]
        return

    error = refused(carmen, SetChannel(name, "Recetas", None))

    assert isinstance(error, OutOfReach)
    assert f"#{taken} already" in sentence(error)


@pytest.mark.parametrize(
    "command",
    [
        Post("hola", "cozina"),
        Announce("Cerramos", "Mañana", channels=["general", "cozina"]),
        GiveKudos([], REASON, channel="cozina"),
        KeepDraft(Post("hola", "cozina"), 0),
    ],
)
def test_what_is_written_into_no_channel_is_refused_with_the_nearest_one(
    carmen: Node, command: Command
) -> None:
    error = refused(carmen, command)

    assert isinstance(error, UnknownTarget)
    assert "no channel #cozina here; did you mean #Cocina?" in sentence(error)
    assert "patio channel NAME" in sentence(error)


def test_where_no_channel_is_near_none_is_named(carmen: Node) -> None:
    assert "did you mean" not in sentence(refused(carmen, Post("hola", "almacén")))


def test_a_team_is_thanked_by_its_name(carmen: Node) -> None:
    write(SetProfile(name="Carmen Oliva", team="Tienda"), carmen)

    write(GiveKudos([], REASON, channel="Tienda"), carmen)

    assert isinstance(refused(carmen, Post("hola", "Tienda")), UnknownTarget)


def test_two_that_were_opened_apart_are_both_there_and_the_same_for_everybody(
    office: Office,
) -> None:
    carmen = office.found()
    marta = office.join("Marta", carmen)
    meet(carmen, marta)
    for node, name in ((carmen, "Cocina"), (marta, "cocina")):
        write(SetChannel(name, f"De {name}", None), node)
        write(Post(f"En {name}", name), node)
    meet(carmen, marta)

    assert names(carmen) == names(marta) == ["general", "Cocina", "cocina"]
    assert carmen.views.digest() == marta.views.digest()
    for node in (carmen, marta):
        assert [card.text for card in node.reader.feed(channel="cocina")] == ["En cocina"]
        write(Post("Y otra", "Cocina"), node)
    write(SetChannel("cocina", None, True), marta)  # so that one of them is left
    meet(carmen, marta)
    assert isinstance(refused(carmen, Post("hola", "cocina")), OutOfReach)
    assert isinstance(refused(carmen, SetChannel("COCINA", None, None)), OutOfReach)


def test_names_are_compared_without_capitals_accents_and_spaces() -> None:
    assert channel_key(" Envíos a  CASA") == channel_key("enviosacasa")
    assert channel_key("envíos") != channel_key("envío")
