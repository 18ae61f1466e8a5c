"""What the people of a simulated office do at their homes."""

from __future__ import annotations

import asyncio
from random import Random
from typing import TYPE_CHECKING

from support.sim_company import template
from support.sim_steps import Act
from sync.codec import encode
from sync.errors import (
    BadText,
    Contested,
    NotAllowed,
    OutOfReach,
    PersonError,
    Removed,
    UnknownTarget,
)
from sync.governance.acts import ControlKind, Prune, Tip
from sync.local import everyday, writing
from sync.local.announcing import AnswerDoubts, Remind, Revise
from sync.local.commands import AnyCommand, Written
from sync.local.governing import ChangeRole, Remove
from sync.local.thanking import PassOn, Withdraw
from sync.node.core import Node
from sync.values import EntryId, Lane, PersonId, Reaction
from sync.views.rows import Card, CardKind

if TYPE_CHECKING:
    from support.sim_home import Home
    from support.sim_world import World

BURST = 6

_LAWFUL = (NotAllowed, UnknownTarget, OutOfReach, Removed, Contested)
"""Refusals that an ordinary day brings; a missing word is for acts that need the sheet."""


async def act_out(world: World, home: Home, act: Act, dice: Random) -> str:
    """One person does one thing; what came of it."""
    if act is Act.BURST:
        texts = [f"{home.name} {dice.getrandbits(32)} {number}" for number in range(BURST)]
        posts = [writing.Post(text=text, channel="general") for text in texts]
        return " ".join([await write(world, home, post) for post in posts])
    if act is Act.PRUNE:
        return await _prune(world, home, dice)
    command = _command(home, act, dice)
    return "nothing to do" if command is None else await write(world, home, command)


async def write(world: World, home: Home, command: AnyCommand) -> str:
    """Carry a command out and remember what the person was promised."""
    try:
        answer = await home.do(command)
    except asyncio.CancelledError:
        return "no answer"
    except PersonError as error:
        lawful = isinstance(error, _LAWFUL) or (
            isinstance(error, BadText) and error.facts.get("field") == "words"
        )
        if not lawful and not world.may_refuse(home):
            world.complain(f"{home.name} may not write: {error!r}")
        return f"refused: {type(error).__name__}"
    if isinstance(answer, Written):
        world.acked.setdefault(answer.id, home.name)
        return answer.id.hex()[:8]
    return type(answer).__name__


async def _prune(world: World, home: Home, dice: Random) -> str:
    """Somebody's computer says that the beginning of a log is old; what that takes is no loss."""
    if home.node is None or home.serving is None:
        return "nothing to do"
    try:
        gone = await home.serving.office.on_writer(prune_somewhere, home.node, dice)
    except asyncio.CancelledError:
        return "no answer"
    except PersonError as error:
        if not isinstance(error, _LAWFUL) and not world.may_refuse(home):
            world.complain(f"{home.name} may not prune: {error!r}")
        return f"refused: {type(error).__name__}"
    world.excused |= gone
    return f"{len(gone)} entries"


def prune_somewhere(node: Node, dice: Random) -> set[EntryId]:
    """A PRUNE of some content log that has not forked, at some position; what goes by it.

    Nothing, when whoever signs it has no say in that log.
    """
    heads = node.store.heads([Lane.CONTENT])
    logs = sorted(log for log, head in heads.items() if head.seq and not log.branch)
    logs = [log for log in logs if len(node.store.heads_of(log)) == 1]
    if not logs:
        return set()
    log = dice.choice(logs)
    seq = dice.randint(node.store.start(log), heads[log].seq)
    tip = node.store.entry_at(log, seq)
    assert tip is not None
    act = Prune(device=log.device, tip=Tip(log.epoch, int(log.lane), seq, tip))
    (written,) = node.append(Lane.CONTROL, [(int(ControlKind.PRUNE), encode(act))])
    if all(note.id != written for note in node.governance.prunes.values()):
        return set()
    path = (node.store.entry_at(log, at) for at in range(1, seq + 1))
    return {entry for entry in path if entry is not None}


def _command(home: Home, act: Act, dice: Random) -> AnyCommand | None:
    """The command, or None when there is nothing to do it to."""
    number = dice.getrandbits(32)
    match act:
        case Act.POST:
            return writing.Post(text=f"{home.name} writes {number}", channel="general")
        case Act.ANNOUNCE:
            return writing.Announce(title=f"Aviso {number}", text="", pin=dice.random() < 0.3)
        case Act.PROFILE:
            return writing.SetProfile(name=f"{home.name} {number}")
        case Act.KUDOS:
            to = dice.choice(home.look(_colleagues) or [PersonId(b"")])
            if number % 4 == 0 and (card := _card(home, dice, CardKind.KUDOS)):
                return _about_thanks(home, card, to, number)
            return writing.GiveKudos(to=[to], reason=f"por su ayuda de siempre {number}")
        case Act.COMMENT:
            card = _card(home, dice, None)
            return card and writing.Comment(target=card.id, text=f"muy bien {number}")
        case Act.REACT:
            card = _card(home, dice, None)
            return card and writing.React(
                target=card.id, reaction=dice.choice(tuple(Reaction)), on=dice.random() < 0.7
            )
        case Act.REMOVE | Act.COUNT_LATER:
            target = dice.choice(home.look(_colleagues) or [PersonId(b"")])
            later = act is Act.COUNT_LATER
            gone = home.look(_gone)
            if later and not gone:
                return None
            person = dice.choice(gone) if later else target
            return Remove(person=person, words=_words(dice), count_later=later)
        case Act.ROLE:
            target = dice.choice(home.look(_colleagues) or [PersonId(b"")])
            return ChangeRole(person=target, rank=dice.choice((1, 2, 2, 3)), words=_words(dice))
        case Act.ERASE:
            mine = home.look(_mine)
            return writing.Erase(target=dice.choice(mine)) if mine else None
        case Act.EDIT:
            mine = home.look(_mine)
            text = f"mejor dicho {number}"
            return everyday.Edit(target=dice.choice(mine), text=text) if mine else None
        case Act.ACKNOWLEDGE:
            card = _card(home, dice, CardKind.ANNOUNCEMENT)
            return card and _about_announcement(card, number)
        case _:
            raise AssertionError(f"nobody does {act}")


def _about_announcement(card: Card, number: int) -> AnyCommand:
    """What people do when they have read one, and its author later."""
    match number % 6:
        case 0:
            return writing.Acknowledge(target=card.id, doubt=f"¿{number}?")
        case 1:
            return Revise(card.id, title=f"Aviso {number}", substance=number % 4 == 1)
        case 2:
            return AnswerDoubts(card.id, f"Sí {number}") if number % 4 else Remind(card.id)
        case _:
            return writing.Acknowledge(target=card.id)


def _about_thanks(home: Home, card: Card, to: PersonId, number: int) -> AnyCommand | None:
    """What people do with thanks; those who gave them take them back by erasing."""
    if number % 8:
        return PassOn(card.id, [to])
    mine = home.look(lambda node: node.person) == card.person
    return None if mine else Withdraw(card.id)


def _colleagues(node: Node) -> list[PersonId]:
    return sorted(person for person in node.governance.members if person != node.person)


def _mine(node: Node) -> list[EntryId]:
    """What somebody wrote that he could take back."""
    cards = node.reader.feed(limit=20)
    own = [card.id for card in cards if card.person == node.person]
    comments = [comment for card in cards for comment in node.reader.whole(card).comments]
    return own + [comment.id for comment in comments if comment.person == node.person]


def _gone(node: Node) -> list[PersonId]:
    governance = node.governance
    standings = [governance.standing(device) for device in governance.cuts]
    return sorted({standing.person for standing in standings if standing is not None})


def _words(dice: Random) -> list[str]:
    """Now and then somebody takes the sheet out of the safe."""
    return list(template().words) if dice.random() < 0.3 else []


def _card(home: Home, dice: Random, kind: CardKind | None) -> Card | None:
    kinds = frozenset({kind}) if kind else None
    cards = home.look(lambda node: node.reader.feed(kinds=kinds, limit=10))
    return dice.choice(cards) if cards else None
