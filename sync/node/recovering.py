"""An owner whose computers are gone comes back with the recovery words (protocol.md A22).

On a new computer, with any colleague's computer as the door. The root key signs in one step that
the new device is the owner's, that the old ones are out where their logs end at that door, and
that the network has a new secret.
"""

from __future__ import annotations

import asyncio
import os
import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from sync.content.rules import check_text
from sync.errors import BadText, InviteRefused
from sync.governance.state import Governance
from sync.log.keys import DeviceKey
from sync.node.core import Clock, Node, Randomness, wall_ms
from sync.node.founding import beginning, x25519_public
from sync.node.joining import Applicant, nothing_more, settle
from sync.node.membership import Joined
from sync.node.returning import Returning
from sync.node.words import root_of
from sync.replication.finding.addresses import parse_address
from sync.replication.joining import Newcomer
from sync.replication.protocol.admission import InviteCode
from sync.replication.recovering import request_return
from sync.store.home import HomePaths
from sync.values import PersonId, Rank

_AS_WORDS: Final = {
    "unknown": "foreign",
    "words": "foreign",
    "closed": "foreign",  # a computer that was removed itself
    "own_door": "own_door",
}
"""What :class:`sync.errors.InviteRefused` is to whoever has words and no code."""


def recover(
    root: Path,
    words: Sequence[str],
    peers: Sequence[str] = (),
    *,
    name: str = "",
    clock: Clock = wall_ms,
    randomness: Randomness = os.urandom,
) -> Joined:
    """Come back into the company of these words as its owner, through a colleague's computer.

    Who founded it is meant, or the only owner there is; their other computers are removed. With a
    ``name`` a new person comes in as an owner and nobody is removed. ``peers`` are HOST:PORT;
    without any, the network is searched.

    Raises:
        BadText: not twelve words, or nobody who is here knows them but perhaps the computer that
            is to be replaced; or no owner is left to be, or more than one, and no name was given.
        BadAddress, InviteRefused, PeerUnreachable, NobodyFound: the home has no company.
        AlreadyInCompany, NotAHome, HomeBusy, CannotWrite, NoSpace
    """
    name = check_text("name", name, 1, 80) if name else ""
    who = _nobody if name else _owner
    return come_back(
        root, root_of(words), who, peers, name=name, clock=clock, randomness=randomness
    )


def come_back(
    root: Path,
    key: DeviceKey,
    who: Callable[[Governance], PersonId | None],
    peers: Sequence[str],
    *,
    name: str = "",
    clock: Clock,
    randomness: Randomness,
    fill: Callable[[Node], object] = nothing_more,
) -> Joined:
    """The same for whomever ``who`` says, as in :class:`sync.node.returning.Returning`, with the
    root key; ``fill`` puts in what else there is. Raises as :func:`recover`, and what ``who``
    does."""
    typed = [parse_address(peer) for peer in peers]
    home = HomePaths(root)
    with beginning(home):
        code = InviteCode(b"", randomness(16))
        applicant = Applicant(home, code, clock, randomness)
        returning = Returning(key, code, applicant, who, clock, randomness)
        newcomer = Newcomer(
            DeviceKey.from_seed(applicant.keys.seed),
            applicant.keys.x25519,
            x25519_public(applicant.keys.x25519),
            randomness(16),
            clock,
            computer=platform.node(),
        )
        try:
            admission = asyncio.run(request_return(key, newcomer, typed, returning.compose))
        except InviteRefused as error:
            why = str(error.facts.get("why"))
            if why in _AS_WORDS:
                raise BadText(field="words", rule=_AS_WORDS[why]) from None
            raise
        return settle(home, applicant.keys, admission, name, "", clock, randomness, fill)


def _owner(governance: Governance) -> PersonId:
    """Who comes back: the owner who founded the company, or the only one there is.

    Raises:
        BadText: there is none any more, or it could be one or another.
    """
    owners = {m.person for m in governance.members.values() if m.rank is Rank.OWNER}
    # Everybody else's first device came by a JOIN.
    founders = {
        standing.person
        for standing in governance.devices.values()
        if standing.join is None and standing.parent is None
    }
    chosen = owners & founders or owners
    if len(chosen) != 1:
        raise BadText(field="name", rule="several_owners" if chosen else "no_owner")
    return next(iter(chosen))


def _nobody(_governance: Governance) -> None:
    """Somebody new."""
