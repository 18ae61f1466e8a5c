"""The control lane of a company of years, for whoever wants to know how long something takes."""

from __future__ import annotations

from hashlib import sha256
from random import Random

from support.control import device_of
from support.office_acts import OfficeActs
from sync.governance.acts import (
    Admit,
    Checkpoint,
    ControlKind,
    Erase,
    Hide,
    KeyEpoch,
    Lockbox,
)
from sync.values import EntryId, Rank

PEOPLE = 150
ADMINS = 6


def company_of_years(entries: int) -> OfficeActs:
    """That many control entries of a company that has seen all kinds of days: people invited,
    admitted and closed, devices added, roles given and ended, many removed, the secret renewed;
    the rest is what admins write every day."""
    logs = OfficeActs()
    dice = Random(7)
    admins = [f"admin {number}" for number in range(ADMINS)]
    logs.hire(*admins, role=Rank.ADMIN)
    people = [f"person {number}" for number in range(PEOPLE - ADMINS - 1)]
    for name in people:
        by = dice.choice(admins)
        invite = logs.invite(by, code=name)
        join = logs.join(name, invite, code=name)
        logs.write(dice.choice(people[:9]), ControlKind.ADMIT, Admit(join=join))
        logs.close(by, invite, [name])
        logs.add_device(name, f"{name}'s phone")
    devices = [device_of(name)[:8] for name in people]
    for number, name in enumerate(people[:40]):
        grant = logs.grant("Carmen", name, Rank.ADMIN)
        if number % 2:
            logs.end("Carmen", [grant], logs.tips(name))
    for number, name in enumerate(people[-30:]):
        logs.revoke(dice.choice(admins), name, whole=True)
        act = KeyEpoch(n=number + 1, lockboxes=[Lockbox(box, bytes(80)) for box in devices])
        logs.write("Carmen", ControlKind.KEY_EPOCH, act)
    rulers = [*admins, *people[:40:2], "Carmen"]
    heads = logs.tips(*people)
    while len(logs.entries) < entries:
        by = dice.choice(rulers)
        posts = [EntryId(sha256(dice.randbytes(8)).digest()) for _ in range(dice.randrange(1, 4))]
        match dice.randrange(4):
            case 0:
                logs.write(by, ControlKind.HIDE, Hide(entries=posts))
            case 1:
                logs.write(by, ControlKind.ERASE, Erase(entries=posts))
            case _:
                logs.write(by, ControlKind.CHECKPOINT, Checkpoint(heads=heads[:100]))
    return logs
