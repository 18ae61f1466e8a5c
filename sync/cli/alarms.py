"""What an owner or administrator should look at, and a removal, each as a clear sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sync.values import text_of

if TYPE_CHECKING:
    from sync.local.governing import AlarmFacts, RemovalFacts

UPDATE_NEEDED = (
    "Update Patio on this computer: the company uses something that this version does not know, "
    "and until then nothing is written here."
)

CONTESTED = (
    "More people used your invitation than it was made for, and nothing can be written here "
    "until an administrator has chosen who stays. Tell the one who invited you."
)


def alarm_sentence(alarm: AlarmFacts) -> str:
    """What is wrong, and what to do about it."""
    who = [
        name or device.hex()[:12] for name, device in zip(alarm.names, alarm.devices, strict=True)
    ]
    first = who[0] if who else "somebody"
    entry = alarm.entries[0].hex()[:12] if alarm.entries else ""
    match alarm.kind:
        case "contested_invite":
            return (
                f"More people used an invitation than it was made for ({_listed(who)}): none of "
                f"them can do anything until you choose with 'patio invite-close {entry} --honour "
                "PERSON'."
            )
        case "powerless_removal":
            target = who[1] if len(who) > 1 else "somebody"
            return (
                f"{first} tried to remove {target}, who has the same or a stronger role; it has "
                "no effect. Ask an owner to settle it."
            )
        case "root_fork":
            return (
                "The recovery words were used on two computers at once. Both changes count; if "
                "one of them was not you, the words are in wrong hands."
            )
        case "surviving_grant":
            return (
                f"{first} was given a role by one owner while another took it away, and still has "
                "it. Take it away again with 'patio role' if that is not meant."
            )
        case "fork":
            return (
                f"A computer of {first} seems to exist twice ({alarm.devices[0].hex()[:12]}): it "
                "was copied or put back. Ask them; remove the device if nobody knows why."
            )
        case "one_owner":
            return (
                "You are the only owner. Make a second one, who can go on if your computers are "
                "lost: 'patio role PERSON owner'."
            )
        case "flood":
            person = alarm.people[0].hex()[:12] if alarm.people else "PERSON"
            return (
                f"{alarm.count} entries of {first} came here in a day, more than anybody writes by "
                "hand: a program may be at work on that computer. Ask them. "
                f"'patio remove {person} --without-days 1' removes them, and takes all of it out "
                "of everybody's sight."
            )
        case "crowded":
            return "The company has more people or devices than Patio is made for."
        case _:
            return f"Something needs a look ({alarm.kind})."


def alarm_json(alarm: AlarmFacts) -> dict[str, object]:
    """An alarm as ``status --json`` prints it."""
    return {
        "kind": alarm.kind,
        "people": [
            {"person": text_of(person), "device": text_of(device), "name": name}
            for person, device, name in zip(alarm.people, alarm.devices, alarm.names, strict=True)
        ],
        "entries": [text_of(entry) for entry in alarm.entries],
        "count": alarm.count or None,
        "text": alarm_sentence(alarm),
    }


def removal_lines(removal: RemovalFacts) -> Iterator[str]:
    """That this PC was removed, and what came too late."""
    yield removed_sentence(removal.time_ms)
    if removal.uncounted_count:
        what = "entry" if removal.uncounted_count == 1 else "entries"
        yield (
            f"{removal.uncounted_count} {what} written here came too late and nobody else sees "
            f"{'it' if removal.uncounted_count == 1 else 'them'}:"
        )
        for one in removal.uncounted:
            yield f"    {day(one.time_ms)} {one.kind} {one.text}".rstrip()


def removal_json(removal: RemovalFacts) -> dict[str, object]:
    """A removal as ``status --json`` prints it."""
    return {
        "time_ms": removal.time_ms,
        "by": text_of(removal.person),
        "wipe": removal.wipe,
        "not_counting": removal.uncounted_count,
        "newest": [
            {"id": text_of(one.id), "kind": one.kind, "time_ms": one.time_ms, "text": one.text}
            for one in removal.uncounted
        ],
    }


def removed_sentence(when_ms: int) -> str:
    """That this PC no longer belongs to the company, and since when."""
    if not when_ms:
        return (
            "This PC was not let into the company: its invitation was closed without it. It "
            "writes nothing; ask for a new invitation."
        )
    return (
        f"This PC was removed from the company on {day(when_ms)}. It shows what it has and "
        "writes nothing any more."
    )


def day(ms: int) -> str:
    """A date as people on the command line read it."""
    return datetime.fromtimestamp(ms / 1000).strftime("%Y-%m-%d")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
