"""Every error of the engine as one clear sentence: what happened, and what to do about it."""

from __future__ import annotations

import errno
from pathlib import Path

from sync import errors
from sync.cli import comingwords, fieldwords, importwords, updatewords  # noqa: F401 -- makes their sentences known
from sync.cli.alarms import CONTESTED, UPDATE_NEEDED, day, removed_sentence
from sync.cli.phrases import (
    NEEDS,
    OUT_OF_REACH,
    PARCELS,
    READ_ONLY,
    WHERE_TO_SEE,
)
from sync.cli.sentences import fact, facts, sentence

__all__ = [
    "clock_sentence",
    "elsewhere",
    "read_only_sentence",
    "sentence",
    "system_sentence",
]


@sentence.register
def _(error: errors.NotAHome) -> str:
    what = "a file" if fact(error, "why") == "file" else "a folder with other things in it"
    return (
        f"{fact(error, 'path')} is not a Patio home but {what}. "
        "Nothing was changed; choose an empty or a new folder with --home."
    )


@sentence.register
def _(error: errors.UnfitVolume) -> str:
    what = fact(error, "what")
    where = (
        f"is copied to the cloud by {what}"
        if fact(error, "why") == "cloud"
        else f"is on a network volume ({what})"
    )
    return (
        f"{fact(error, 'path')} {where}, where Patio's data would be damaged. "
        "Choose a folder on this computer's own disk with --home; nothing was written."
    )


@sentence.register
def _(error: errors.NoCompany) -> str:
    return (
        f"There is no company in {fact(error, 'path')} yet. "
        "Start one with 'patio create' or come into one with 'patio join'."
    )


@sentence.register
def _(error: errors.Wiped) -> str:
    when = day(int(fact(error, "when_ms") or 0))
    return (
        f"This PC was removed from {fact(error, 'company')} on {when}, and what it held has been "
        "deleted as the company wished. To use Patio here again, come in with a new invitation."
    )


@sentence.register
def _(error: errors.AlreadyInCompany) -> str:
    return (
        f"{fact(error, 'path')} already belongs to {fact(error, 'name') or 'a company'}. "
        "Use another folder with --home for another company."
    )


@sentence.register
def _(error: errors.HomeBusy) -> str:
    pid = fact(error, "pid")
    who = f" (process {pid})" if pid and pid != "0" else ""
    return (
        f"Another Patio is using {fact(error, 'path')}{who}. "
        "Close it, or wait until it has finished, and try again."
    )


@sentence.register
def _(error: errors.NewerDatabase) -> str:
    return (
        f"{fact(error, 'path')} was written by a newer Patio and was left as it is. "
        "Update Patio on this computer."
    )


@sentence.register
def _(error: errors.OldLibrary) -> str:
    return (
        f"This Patio came with {fact(error, 'library')} {fact(error, 'version')}, which can "
        f"damage what is stored; it needs {fact(error, 'needs')}. Nothing was opened: install "
        "Patio again."
    )


@sentence.register
def _(error: errors.DamagedHome) -> str:
    if fact(error, "why") == "older copy":
        return (
            f"{fact(error, 'path')} is an older copy of itself and must not write: colleagues "
            "may hold newer entries of yours. Let 'patio node' fetch them, or join again."
        )
    todo = (
        "Run 'patio mend': it keeps all that can be read, and colleagues have the rest."
        if fact(error, "path").endswith(".db")
        else "Put back a copy of the folder, or join again in a new one: colleagues have the "
        "content."
    )
    return f"{fact(error, 'path')} is damaged ({fact(error, 'why')}) and was left as it is. {todo}"


@sentence.register
def _(error: errors.ViewsMissing) -> str:
    return (
        f"The pages of {fact(error, 'path')} are not there, and nothing can be shown. "
        "Nothing is lost: make them anew with 'patio rebuild'."
    )


@sentence.register
def _(error: errors.KeysMissing) -> str:
    return (
        f"The keys of this home are missing: {fact(error, 'path')} has what was written here, and "
        "no keys.json. Put back a copy of that file, or join again in a new folder; nothing was "
        "changed."
    )


@sentence.register
def _(error: errors.LogMissing) -> str:
    if fact(error, "why") == "back":
        return f"{fact(error, 'path')} was deleted while it was open. All of it was written back."
    state = "empty" if fact(error, "why") == "empty" else "missing"
    return (
        f"The file with the feed, {fact(error, 'path')}, is {state}. Colleagues' computers have "
        "the content: let 'patio node' fetch it, put back a copy of the file, or join again in "
        "a new folder."
    )


@sentence.register
def _(error: errors.CannotRead) -> str:
    if fact(error, "why") == "missing":
        return (
            f"There is no file {fact(error, 'path')}. Look how it is called and in which folder "
            "it is; nothing was changed."
        )
    return (
        f"{fact(error, 'path')} is there and cannot be read ({fact(error, 'why')}). Look whose "
        "file it is, let this account read it, and try again; nothing was changed."
    )


@sentence.register
def _(error: errors.ReadOnlyHome) -> str:
    return f"Nothing was written. {read_only_sentence(fact(error, 'why'))}"


def read_only_sentence(why: str) -> str:
    """Why a home may only be read, and what to do about it."""
    match why:
        case "not let in":
            return removed_sentence(0)
        case "contested":
            return CONTESTED
        case "update":
            return UPDATE_NEEDED
    return READ_ONLY.get(why, "This home can only be read now. To write here: 'patio continue'.")


def clock_sentence(behind_ms: int) -> str:
    """That this PC's clock is wrong, in minutes. ``behind_ms`` is negative when it is fast."""
    minutes = max(1, round(abs(behind_ms) / 60_000))
    many = f"{minutes} minutes" if minutes > 1 else "a minute"
    side = "behind" if behind_ms > 0 else "ahead of"
    return f"This computer's clock is {many} {side} its colleagues'. Set it right."


@sentence.register
def _(error: errors.KeysLocked) -> str:
    store = fact(error, "store")
    why = {
        "gone": f"{store} cannot be reached from here",
        "absent": f"{store} of this computer and account does not have them",
    }.get(fact(error, "why"), f"{store} does not give them: {fact(error, 'why')}")
    return (
        f"The keys of this device are not in the folder, and {why}. Unlock it or log in to the "
        "desktop and try again; on another computer, join as a new device."
    )


@sentence.register
def _(error: errors.NoSpace) -> str:
    return (
        f"The disk is full: {fact(error, 'path')} could not be written. "
        "Nothing was half done; free some space and try again."
    )


@sentence.register
def _(error: errors.CannotWrite) -> str:
    return (
        f"{fact(error, 'path')} cannot be written ({fact(error, 'why')}). "
        "Check the folder's permissions or choose another with --home."
    )


def elsewhere(error: errors.CannotWrite, home: Path) -> str | None:
    """The sentence about a file that is not among Patio's own; None when it is."""
    path = Path(fact(error, "path"))
    if any(path.is_relative_to(root) for root in (home, home.resolve())):
        return None
    if path.resolve().is_relative_to(home.resolve()):
        return None
    return (
        f"{path} cannot be written ({fact(error, 'why')}). Check that the folder is there and may "
        "be written to, or choose another file."
    )


@sentence.register
def _(error: errors.NotAllowed) -> str:
    needs = NEEDS.get(fact(error, "needs"), "Ask an owner.")
    return f"Your role does not allow you to {fact(error, 'action') or 'do that'}. {needs}"


@sentence.register
def _(error: errors.Removed) -> str:
    return removed_sentence(int(fact(error, "when_ms") or 0))


@sentence.register
def _(_error: errors.Contested) -> str:
    return CONTESTED


@sentence.register
def _(_error: errors.UpdateNeeded) -> str:
    return UPDATE_NEEDED


@sentence.register
def _(error: errors.NotReplaced) -> str:
    path = fact(error, "path")
    if fact(error, "why") == "home":
        return f"{path} is in the folder of Patio's own data. Choose a place outside it."
    if fact(error, "why") == "folder":
        return f"{path} has other things in it. Choose a new or empty folder; it was not touched."
    return (
        f"{path} is there already and is something else. Choose another name; it was not touched."
    )


@sentence.register
def _(error: errors.BadParcel) -> str:
    why = PARCELS.get(fact(error, "why"), "it cannot be read")
    return f"Nothing was taken from the file: {why}."


@sentence.register
def _(error: errors.OutOfReach) -> str:
    words = OUT_OF_REACH.get(fact(error, "why"), "That cannot be done to {who}.")
    return words.format(who=fact(error, "who") or "this person")


@sentence.register
def _(error: errors.UnknownTarget) -> str:
    what = fact(error, "what") or "entry"
    see = WHERE_TO_SEE.get(what, "patio feed")
    if least := fact(error, "least"):
        return (
            f"'{fact(error, 'text')}' is too short to tell which {what} is meant: write at least "
            f"{least} digits of its id. See '{see}' for what there is."
        )
    if what == "channel":
        near = f"; did you mean #{fact(error, 'near')}?" if fact(error, "near") else "."
        return (
            f"There is no channel #{fact(error, 'text')} here{near} See 'patio channels' for what "
            "there is, or open one with 'patio channel NAME'."
        )
    if what == "attachment":
        return f"The card {fact(error, 'text')} has no picture and no file."
    if what == "request":
        return (
            f"Nobody waits at this door with the digits {fact(error, 'text')}. See 'patio door' "
            "for who does; if the other screen shows other digits, refuse it."
        )
    return f"There is no {what} '{fact(error, 'text')}' here. See '{see}' for what there is."


@sentence.register
def _(error: errors.BlobMissing) -> str:
    then = "Try again when more colleagues are online."
    if fact(error, "running") != "1":
        then = "Open the window or start 'patio node', and try again."
    return f"'{fact(error, 'name')}' is not on this computer yet. {then}"


@sentence.register
def _(error: errors.BadList) -> str:
    line = fact(error, "line")
    at = f"In line {line} of the list " if line and line != "0" else "In the list "
    match fact(error, "why"):
        case "too_long":
            return f"{at}the name is longer than {fact(error, 'limit')} letters. Shorten it."
        case "control":
            return f"{at}the name has a sign in it that nobody sees. Type it again."
        case "nameless":
            return f"{at}there is no name of a person. Write one, or take the line out."
        case "column":
            return f"{at}no column is called 'Nombre'. Call the one with the names so."
        case "letters":
            return f"{at}'{fact(error, 'text')}' cannot be printed. Write it in Latin letters."
        case "twice":
            return f"{at}'{fact(error, 'text')}' stands for the second time. Tell the two apart."
        case "long":
            beyond = f"; line {line} is one too many" if line and line != "0" else ""
            return (
                f"The list is too long: {fact(error, 'limit')} people at a time{beyond}. Split it."
            )
        case "empty":
            return "There is nobody in the list. Write a name in the first column of each row."
        case "kind":
            return (
                "That file is no list in CSV. Save it from the spreadsheet as CSV, and name that "
                "file."
            )
    return "The list cannot be read. Save it from the spreadsheet as CSV, and name that file."


@sentence.register
def _(_error: errors.NoNode) -> str:
    return (
        "No node runs on this home, and only a running one has a network. Open the window or "
        "start 'patio node', and try again."
    )


@sentence.register
def _(error: errors.AmbiguousTarget) -> str:
    if fact(error, "what") == "company":
        return (
            f"Several companies have six digits open on this network: {fact(error, 'matches')}. "
            "Say which one is meant with --company NAME."
        )
    if not fact(error, "text"):
        return f"There is more than one {fact(error, 'what')}: {fact(error, 'matches')}. Say which."
    more = {
        "proposal": "Write its digits.",
        "option": "Write its number with the dot, such as '1.'.",
    }.get(fact(error, "what"), "Write more of it, or its id.")
    return (
        f"'{fact(error, 'text')}' could be more than one {fact(error, 'what')}: "
        f"{fact(error, 'matches')}. {more}"
    )


@sentence.register
def _(_error: errors.NodeGone) -> str:
    return (
        "Patio's node ended while it was working, and it is not known whether it finished. "
        "Look at 'patio feed' before trying again."
    )


@sentence.register
def _(error: errors.PeerError) -> str:
    return (
        f"The other computer sent something Patio does not accept ({facts(error)}), and nothing "
        "was taken from it. Check that both run the same version."
    )


@sentence.register
def _(error: errors.SessionRefused) -> str:
    why = fact(error, "text") or fact(error, "code")
    return f"The other computer refused the connection ({why}). Ask whoever looks after it."


@sentence.register
def _(error: errors.BrokenInvariant) -> str:
    return f"This is a fault in Patio ({facts(error)}). Nothing was lost; please report it."


def system_sentence(error: OSError) -> str:
    """The sentence for what the operating system refused outside the engine."""
    where = f"{error.filename}: " if error.filename else ""
    what = error.strerror or type(error).__name__
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full ({where}{what}). Free some space and try again."
    return f"The computer refused it ({where}{what}). Check the path and its permissions."
