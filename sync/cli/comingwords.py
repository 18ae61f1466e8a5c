"""The sentences about codes, addresses and whoever answers at them, or does not."""

from __future__ import annotations

from sync import errors
from sync.cli.phrases import CODES, INVITES, OTHER_CODES
from sync.cli.sentences import fact, sentence


@sentence.register
def _(error: errors.PortTaken) -> str:
    return (
        f"Another program already listens on {fact(error, 'address')}. "
        "Stop it, or choose another port with --listen."
    )


@sentence.register
def _(error: errors.NotOurAddress) -> str:
    return (
        f"{fact(error, 'address')} is not an address of this computer, so nobody can listen "
        "there. Name one that it has with --listen, or leave --listen out for all of them."
    )


@sentence.register
def _(error: errors.BadAddress) -> str:
    return (
        f"'{fact(error, 'address')}' is not an address where a computer can be reached. "
        "Write it as HOST:PORT, for example 192.168.1.20:47800."
    )


@sentence.register
def _(error: errors.WrongCode) -> str:
    why = fact(error, "why")
    wrong = f"That is not an invitation code: {CODES.get(why, CODES['length'])}."
    return OTHER_CODES.get(why, f"{wrong} Copy the whole code again.")


@sentence.register
def _(error: errors.InviteRefused) -> str:
    why = fact(error, "why")
    refused = f"The invitation was refused: {INVITES.get(why, INVITES['unknown'])}."
    return OTHER_CODES.get(why, f"{refused} Ask for a new one.")


@sentence.register
def _(error: errors.PeerUnreachable) -> str:
    why = fact(error, "why")
    return (
        f"Nobody answers at {fact(error, 'address')}{f' ({why})' if why else ''}. "
        "Check the address, and that Patio is open on that computer."
    )


@sentence.register
def _(error: errors.NobodyFound) -> str:
    if fact(error, "what") == "nearby":
        return (
            "No computer on this network has six digits open for a newcomer. Ask whoever invites "
            "you for new ones ('patio invite --nearby'), or give the address shown beside them "
            "with --peer HOST:PORT."
        )
    return (
        "No computer of the company was found on this network. "
        "Check that a colleague's Patio is open here, or give its address with --peer HOST:PORT."
    )
