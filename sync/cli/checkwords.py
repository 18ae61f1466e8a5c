"""The sentences of ``verify`` and ``doctor``: what was found, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.cli.alarms import UPDATE_NEEDED
from sync.cli.networds import CHECKS as NETWORK
from sync.cli.networds import missing_words
from sync.cli.wording import read_only_sentence

if TYPE_CHECKING:
    from sync.node.doctor import Check
    from sync.node.verifying import Finding, Verified

_FETCHED = "Let 'patio node' run: it finds such bytes and fetches them again from colleagues."

_FINDINGS = {
    "database": "SQLite finds the file damaged ({detail}). Stop the node and run 'patio mend'.",
    "header": f"the header does not hash to what the log says. {_FETCHED}",
    "hash": "the hash kept beside the header is wrong. Let 'patio node' run: it makes it anew.",
    "position": "the entry stands in the wrong place. Let 'patio node' run: it puts it right.",
    "signature": f"the signature does not verify any more. {_FETCHED}",
    "payload": f"the content is not what its author signed. {_FETCHED}",
    "lost payload": f"the content is not here, and nobody noted it. {_FETCHED}",
    "chain": f"the next entry does not follow this one. {_FETCHED}",
    "hole": f"the log has a hole ({{detail}} entries). {_FETCHED}",
    "unsigned": f"no signature vouches for the end of the log. {_FETCHED}",
    "governance": "Who belongs was worked out otherwise than is shown. Run 'patio rebuild'.",
    "views": "The pages do not show what the log says. Run 'patio rebuild'.",
    "blob": f"The file {{detail}} is damaged. {_FETCHED}",
    "lost blob": f"The file {{detail}} is gone. {_FETCHED}",
}

_LANES = {0: "control", 1: "content", 2: "sealed"}


def finding_line(finding: Finding) -> str:
    """One finding in one line."""
    words = _FINDINGS[finding.kind].format(detail=finding.detail)
    if finding.device is None:
        return words
    lane = _LANES.get(finding.lane, str(finding.lane))
    return f"{finding.device.hex()[:12]}, {lane} entry {finding.seq}: {words}"


def summary(found: Verified) -> str:
    """The last line."""
    looked_at = (
        f"{found.entries} entries, {found.signatures} signatures, {found.payloads} contents "
        f"and {found.blobs} pictures"
    )
    if not found.findings:
        return f"Everything adds up: {looked_at}."
    count = len(found.findings)
    return f"{count} {'thing does' if count == 1 else 'things do'} not add up, of {looked_at}."


_CHECKS = {
    ("sqlite", ""): "SQLite {version}",
    ("sqlite", "old"): (
        "SQLite {version}: versions before 3.51.3 can damage a file that two programs tidy up at "
        "once. Patio has one writer, so it works; update Python or the system's SQLite."
    ),
    ("volume", ""): "home {path} on {kind}",
    ("volume", "network"): (
        "home {path} is on a network volume ({what}), where its data would be damaged. Move it "
        "to this computer's own disk."
    ),
    ("volume", "cloud"): (
        "home {path} is copied to the cloud by {what}, which would damage its data. Move it out "
        "of that folder."
    ),
    ("room", ""): "{free} free",
    ("room", "paused"): (
        "{free} free: below 1 GB, so what colleagues publish is not fetched. Free some space."
    ),
    ("room", "stopped"): (
        "{free} free: below 200 MB, so nothing that colleagues publish is kept. Free some space."
    ),
    ("room", "unknown"): "the free space cannot be told ({detail})",
    ("keys", ""): "private keys in {where}",
    ("keys", "file"): "private keys in the file {where}, readable by you alone",
    ("keys", "absent"): "no keys yet: this home is in no company",
    ("keys", "KeysMissing"): (
        "the keys of this home are missing, and what was written here is still there. Put back a "
        "copy of keys.json, or join again in a new folder"
    ),
    ("node", ""): "a node runs (process {pid})",
    ("node", "none"): "no node runs",
    ("guard", ""): "guard agrees with the log",
    ("guard", "absent"): "no guard yet: nothing was written here",
    ("guard", "behind"): (
        "guard is ahead of the log: this home may be an older copy of itself and does not write. "
        "Let 'patio node' fetch the rest, or see 'patio continue --help'."
    ),
    ("guard", "unchecked"): "guard could not be compared with the log ({detail})",
    ("guard", "KeysMissing"): "guard cannot be compared with the log without the keys",
    ("witness", ""): "what this device wrote is also recorded outside its home",
    ("witness", "none"): (
        "nothing can be recorded outside the home ({detail}): a copy of the whole folder that is "
        "put back would not be noticed. Give this account its state folder."
    ),
    ("log", ""): "log with {entries} entries, {missing} contents still to arrive",
    ("log", "absent"): "there is no log at {path} yet, or any more: a node fetches it",
    ("log", "empty"): "there is nothing in the log {path}: let 'patio node' fetch it",
    ("log", "unchecked"): "log could not be looked at ({detail})",
    ("log", "newer"): "the log was written by a newer Patio. Update Patio on this computer",
    ("log", "damaged"): (
        "the log {path} is damaged ({detail}). Run 'patio mend': it keeps all that can be read"
    ),
    ("scrub", ""): "search for rotten bytes: nothing found, at {at} of {of}",
    ("scrub", "never"): "search for rotten bytes: not begun, it runs with the node",
    ("scrub", "rotten"): (
        "rotten bytes in {rotten} of the logs: what follows is fetched again from colleagues "
        "while 'patio node' runs"
    ),
    ("scrub", "low"): (
        "the end of {low} of the logs is not where it should be: they take nothing more until a "
        "running node has looked at everything, or until 'patio mend'"
    ),
    ("writing", ""): "this device may write",
    ("writing", "absent"): "nobody writes here yet",
    ("writing", "unchecked"): "whether this device may write could not be told ({detail})",
    ("writing", "log"): (
        "nothing can be written: what the log begins with is not here. Run 'patio mend', then let "
        "'patio node' fetch it from colleagues"
    ),
    ("writing", "removed"): "nothing can be written: this device was taken out of the company",
    ("writing", "not let in"): (
        "nothing can be written: the invitation was closed without this device. Ask for a new one"
    ),
    ("writing", "contested"): (
        "nothing can be written: more people used the invitation than it was made for. Tell the "
        "one who invited you"
    ),
    ("writing", "update"): f"nothing can be written. {UPDATE_NEEDED}",
    ("backup", ""): "last backup {days} days ago",
    ("backup", "never"): "no backup was made here (see 'patio backup --help')",
    ("backup", "week"): "weekly backups into {folder}, the last one {days} days ago",
    ("backup", "late"): (
        "the weekly backup into {folder} was last made {days} days ago. Look whether the folder is "
        "there and has room"
    ),
    ("clock", ""): "clock agrees with the newest entry",
    ("clock", "behind"): (
        "the clock seems wrong: the newest entry is {ahead_s} s ahead of it. Set the clock"
    ),
}

_MARKS = {"good": "ok", "warning": "look", "bad": "BAD"}


def check_line(check: Check) -> str:
    """One check in one line, with a mark in front."""
    return f"{_MARKS[check.state]:>4}  {check_words(check)}"


def check_words(check: Check) -> str:
    """What a check came to."""
    facts = dict(check.facts)
    if "free" in facts:
        facts["free"] = _bytes(int(facts["free"]))
    if check.name == "missing":
        who = str(facts["author"]) or f"the device {str(facts['device'])[:12]}"
        return missing_words(who, check.why, str(facts["address"]), int(facts["seen_ms"]))
    words = _CHECKS.get((check.name, check.why)) or NETWORK.get((check.name, check.why))
    if words is None and check.name == "writing":
        return f"nothing can be written. {read_only_sentence(check.why)}"
    if words is None:
        words = f"the {check.name} cannot be read ({check.why}: {{detail}})"
    return words.format(**facts)


def _bytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count // 1_000_000} MB"
