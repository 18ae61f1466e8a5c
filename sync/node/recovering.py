"""An owner whose computers are gone comes back with the recovery words (protocol.md A22).

On a new computer, with any colleague's computer as the door. The root key signs in one step that
the new device is the owner's, that the old ones are out where their logs end at that door, and
that the network has a new secret.
"""

from __future__ import annotations

import asyncio
import os
import platform
from collections.abc import Sequence
from pathlib import Path

from sync.content.rules import check_text
from sync.errors import BadText, InviteRefused
from sync.governance.state import Governance
from sync.log.keys import DeviceKey
from sync.node.core import Clock, Randomness, wall_ms
from sync.node.founding import beginning, x25519_public
from sync.node.joining import Applicant, settle
from sync.node.membership import Joined
from sync.node.returning import Returning
from sync.node.words import root_of
from sync.replication.finding.addresses import parse_address
from sync.replication.joining import Newcomer
from sync.replication.protocol.admission import InviteCode
from sync.replication.recovering import request_return
from sync.store.home import HomePaths
from sync.values import PersonId, Rank


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
        BadText: not twelve words, or nobody who is here knows them; or no owner is left to be, or
            more than one, and no name was given.
        BadAddress, InviteRefused, PeerUnreachable, NobodyFound: the home has no company.
        AlreadyInCompany, NotAHome, HomeBusy, CannotWrite, NoSpace
    """
    key = root_of(words)
    typed = [parse_address(peer) for peer in peers]
    name = check_text("name", name, 1, 80) if name else ""
    home = HomePaths(root)
    with beginning(home):
        code = InviteCode(b"", randomness(16))
        applicant = Applicant(home, code, clock, randomness)
        who = _nobody if name else _owner
        returning = Returning(key, code, applicant, who, clock, randomness)
        newcomer = Newcomer(
            DeviceKey.from_seed(applicant.keys.seed),
            applicant.keys.x25519,
            x25519_public(applicant.keys.x25519),
            randomness(16),
            clock,
            computer=platform.node(),
        )
        work = request_return(key, newcomer, typed, returning.compose)
        try:
            admission = asyncio.run(work)
        except InviteRefused as error:
            if error.facts.get("why") in ("unknown", "words"):
                raise BadText(field="words", rule="foreign") from None
            raise
        return settle(home, applicant.keys, admission, name, "", clock, randomness)


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
