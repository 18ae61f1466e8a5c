"""What may be told outside: written by who may speak for the company, agreed to by who is in it."""

from __future__ import annotations

from datetime import date

from sync.content.events import Attend
from sync.content.kinds import ContentKind
from sync.content.outside import MAX_NETWORKS, MAX_PEOPLE, NETWORKS, TEXT, Outside
from sync.content.rules import check_text
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.local import outside
from sync.node.attaching import picture_of
from sync.node.core import Node
from sync.node.knowledge import colleague, day_to_come
from sync.node.profiles import today
from sync.node.writing import card_of, write
from sync.values import EntryId, Rank
from sync.views.rows import CardKind
from sync.views.rows_outside import OutsideDetail


@write.register
def _(command: outside.WriteOutside, node: Node) -> EntryId:
    _check_may_speak(node)
    post = card_of(node, command.post)
    if post.kind is not CardKind.POST:
        raise UnknownTarget(what="post", text=command.post.hex())
    text = check_text("text", command.text, TEXT.low, TEXT.high)
    # What was said inside was said to colleagues, and never goes out (product.md).
    if text.split() == post.text.split():
        raise BadText(field="text", rule="inside")
    until = day_to_come(node, "until", command.until)
    if not until:
        raise BadText(field="until", rule="empty", limit=1)
    people = list(dict.fromkeys(colleague(node, person) for person in command.people))
    for field, given, most in (
        ("people", people, MAX_PEOPLE), ("pictures", command.pictures, 1),
    ):  # fmt: skip
        if len(given) > most:
            raise BadText(field=field, rule="range", limit=most)
    pictures = [picture_of(*one) for one in command.pictures]
    next_ms = node.reader.next_piece_ms()
    if node.clock() < next_ms:
        raise OutOfReach(why="weekly", who=date.fromtimestamp(next_ms / 1000).isoformat())
    piece = Outside(
        post=post.id,
        text=text,
        until=until,
        networks=_networks(command.networks),
        pictures=pictures,
        people=people,
    )
    return node.write(ContentKind.OUTSIDE, piece)


@write.register
def _(command: outside.AgreeOutside, node: Node) -> EntryId:
    card = node.reader.card(command.target)
    if card is None or not isinstance(card.detail, OutsideDetail):
        raise UnknownTarget(what="piece", text=command.target.hex())
    piece = card.detail
    if node.person not in {ref.person for ref in (*piece.agreed, *piece.waiting, *piece.refused)}:
        raise NotAllowed(action="agree to that", needs="in it")
    if piece.until < today(node):
        raise OutOfReach(why="told", who="")
    word = "yes" if command.yes else "no"
    stands = node.reader.outside_answer(card.id, node.person)
    if stands is not None and stands[1] == word:
        return stands[0]
    return node.write(ContentKind.ATTEND, Attend(target=card.id, answer=word))


def _check_may_speak(node: Node) -> None:
    rank = node.governance.rank_of_device(node.key.device)
    speaks = node.person in node.governance.settings.communicators
    if rank is None or (rank > Rank.OWNER and not speaks):
        raise NotAllowed(action="write for outside", needs="speaker")


def _networks(networks: list[str]) -> list[str]:
    """Each once; one or two of those there are."""
    chosen = list(dict.fromkeys(networks))
    if not chosen:
        raise BadText(field="networks", rule="empty", limit=1)
    if len(chosen) > MAX_NETWORKS:
        raise BadText(field="networks", rule="range", limit=MAX_NETWORKS)
    for network in chosen:
        if network not in NETWORKS:
            raise UnknownTarget(what="network", text=network)
    return chosen
