"""Every error of the engine as one clear sentence: what happened, and what to do about it."""

from __future__ import annotations

import errno
from functools import singledispatch

from sync import errors

_CODES = {
    "length": "it does not have 56 letters and digits",
    "letters": "it holds a character that no code has",
    "checksum": "a character was mistyped or left out",
    "version": "it was made by another version of Patio",
}

_INVITES = {
    "used": "it has already been used",
    "closed": "it was withdrawn",
    "expired": "it has expired",
    "unknown": "it was used already, has expired or was withdrawn",
    "company": "it belongs to another company",
    "contested": "more people used it than it was made for",
}

_NEEDS = {
    "owner": "It takes an owner.",
    "admin": "It takes an owner or an administrator.",
    "recovery": "It takes the twelve recovery words (--words-file).",
}

_TEXT_RULES = {
    "empty": "The {field} is empty. Write something.",
    "too_short": "The {field} is too short. It needs at least {limit} characters.",
    "too_long": "The {field} is too long. It can have {limit} at most.",
    "control": "The {field} has control characters in it. Write it as plain text.",
    "self": "Kudos are for somebody else. Choose another person.",
    "range": "The number of {field} is out of range. It can be {limit} at most.",
    "recovery": "Those are not this company's twelve recovery words. Check each word.",
    "format": "That is neither a PNG nor a JPEG picture. Choose another file.",
    "damaged": "That picture is damaged or not complete. Choose another file.",
    "unreadable": "That picture cannot be read ({why}). Check the file.",
    "date": "The {field} is not a date like that. Write it as the help says.",
}


@singledispatch
def sentence(error: BaseException) -> str:
    """The sentence for an error. Classes without one of their own get their parent's."""
    return f"Something unexpected happened ({type(error).__name__})."


@sentence.register
def _(error: errors.PatioError) -> str:
    return f"Patio could not do that ({_facts(error)})."


@sentence.register
def _(error: errors.PersonError) -> str:
    return f"Patio could not do that: {_facts(error)}."


@sentence.register
def _(error: errors.NotAHome) -> str:
    what = "a file" if _fact(error, "why") == "file" else "a folder with other things in it"
    return (
        f"{_fact(error, 'path')} is not a Patio home but {what}. "
        "Nothing was changed; choose an empty or a new folder with --home."
    )


@sentence.register
def _(error: errors.NoCompany) -> str:
    return (
        f"There is no company in {_fact(error, 'path')} yet. "
        "Start one with 'patio create' or come into one with 'patio join'."
    )


@sentence.register
def _(error: errors.AlreadyInCompany) -> str:
    return (
        f"{_fact(error, 'path')} already belongs to {_fact(error, 'name') or 'a company'}. "
        "Use another folder with --home for another company."
    )


@sentence.register
def _(error: errors.HomeBusy) -> str:
    pid = _fact(error, "pid")
    who = f" (process {pid})" if pid and pid != "0" else ""
    return (
        f"Another Patio is using {_fact(error, 'path')}{who}. "
        "Close it, or wait until it has finished, and try again."
    )


@sentence.register
def _(error: errors.NewerDatabase) -> str:
    return (
        f"{_fact(error, 'path')} was written by a newer Patio and was left as it is. "
        "Update Patio on this computer."
    )


@sentence.register
def _(error: errors.DamagedHome) -> str:
    if _fact(error, "why") == "older copy":
        return (
            f"{_fact(error, 'path')} is an older copy of itself and must not write: colleagues "
            "may hold newer entries of yours. Let 'patio node' fetch them, or join again."
        )
    return (
        f"{_fact(error, 'path')} is damaged ({_fact(error, 'why')}) and was left as it is. "
        "Put back a copy of the folder, or join again in a new one: colleagues have the content."
    )


@sentence.register
def _(error: errors.NoSpace) -> str:
    return (
        f"The disk is full: {_fact(error, 'path')} could not be written. "
        "Nothing was half done; free some space and try again."
    )


@sentence.register
def _(error: errors.CannotWrite) -> str:
    return (
        f"{_fact(error, 'path')} cannot be written ({_fact(error, 'why')}). "
        "Check the folder's permissions or choose another with --home."
    )


@sentence.register
def _(error: errors.PortTaken) -> str:
    return (
        f"Another program already listens on {_fact(error, 'address')}. "
        "Stop it, or choose another port with --listen."
    )


@sentence.register
def _(error: errors.BadAddress) -> str:
    return (
        f"'{_fact(error, 'address')}' is not an address of this computer's network. "
        "Write it as HOST:PORT, for example 192.168.1.20:47800."
    )


@sentence.register
def _(error: errors.WrongCode) -> str:
    why = _CODES.get(_fact(error, "why"), "it is not complete")
    return f"That is not an invitation code: {why}. Copy the whole code again."


@sentence.register
def _(error: errors.InviteRefused) -> str:
    why = _INVITES.get(_fact(error, "why"), "the company no longer accepts it")
    return f"The invitation was refused: {why}. Ask for a new one."


@sentence.register
def _(error: errors.PeerUnreachable) -> str:
    why = _fact(error, "why")
    return (
        f"Nobody answers at {_fact(error, 'address')}{f' ({why})' if why else ''}. "
        "Check the address, and that Patio is open on that computer."
    )


@sentence.register
def _(_error: errors.NobodyFound) -> str:
    return (
        "No computer of the company was found on this network. "
        "Check that a colleague's Patio is open here, or give its address with --peer HOST:PORT."
    )


@sentence.register
def _(error: errors.NotAllowed) -> str:
    needs = _NEEDS.get(_fact(error, "needs"), "Ask an owner.")
    return f"Your role does not allow you to {_fact(error, 'action') or 'do that'}. {needs}"


@sentence.register
def _(error: errors.UnknownTarget) -> str:
    what = _fact(error, "what") or "entry"
    see = "patio people" if what == "person" else "patio feed"
    return f"There is no {what} '{_fact(error, 'text')}' here. See '{see}' for what there is."


@sentence.register
def _(error: errors.AmbiguousTarget) -> str:
    return (
        f"'{_fact(error, 'text')}' could be more than one {_fact(error, 'what')}: "
        f"{_fact(error, 'matches')}. Write more of it."
    )


@sentence.register
def _(error: errors.BadText) -> str:
    facts = {name: _fact(error, name) for name in ("field", "limit", "why")}
    words = _TEXT_RULES.get(_fact(error, "rule"))
    if words is None:
        return f"The {facts['field']} cannot be used as it is. Change it and try again."
    return words.format(**facts)


@sentence.register
def _(_error: errors.NodeGone) -> str:
    return (
        "Patio's node ended while it was working, and it is not known whether it finished. "
        "Look at 'patio feed' before trying again."
    )


@sentence.register
def _(error: errors.PeerError) -> str:
    return (
        f"The other computer sent something Patio does not accept ({_facts(error)}), and nothing "
        "was taken from it. Check that both run the same version."
    )


@sentence.register
def _(error: errors.SessionRefused) -> str:
    why = _fact(error, "text") or _fact(error, "code")
    return f"The other computer refused the connection ({why}). Ask whoever looks after it."


@sentence.register
def _(error: errors.BrokenInvariant) -> str:
    return f"This is a fault in Patio ({_facts(error)}). Nothing was lost; please report it."


def system_sentence(error: OSError) -> str:
    """The sentence for what the operating system refused outside the engine."""
    where = f"{error.filename}: " if error.filename else ""
    what = error.strerror or type(error).__name__
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full ({where}{what}). Free some space and try again."
    return f"The computer refused it ({where}{what}). Check the path and its permissions."


def _fact(error: errors.PatioError, name: str) -> str:
    return str(error.facts.get(name, ""))


def _facts(error: errors.PatioError) -> str:
    return ", ".join(str(value) for value in error.facts.values()) or type(error).__name__
