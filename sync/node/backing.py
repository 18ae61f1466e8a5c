"""Backups: everything that is here, in a file that opens with twelve words (protocol.md 9).

The device's own key is not in it: whoever restores it has a new device. A founder's backups open
with the recovery words; others get words of their own with their first one.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sync.errors import CannotWrite, ProtocolError
from sync.local.carrying import BackedUp, BackUp, PlanBackups
from sync.log.contexts import PARCEL
from sync.node.core import Node
from sync.node.founding import x25519_public
from sync.node.packing import pack
from sync.node.turns import Turn, at_once
from sync.node.words import backup_private, entropy_of, new_words
from sync.safekeeping.container import Kind, Slot, new_key
from sync.store import hpke
from sync.store.backups import WEEK_MS, BackupPlan, read_plan, write_plan
from sync.values import CompanyId

KEPT: Final = 4
"""Weekly backups that stay in the folder."""

_INFO: Final = PARCEL + b"backup"
_TAG = 8
_ENDING: Final = ".patio-backup"


def back_up(node: Node, command: BackUp, turn: Turn = at_once) -> BackedUp:
    """Make a backup.

    Raises:
        BadText: the words are none. NoSpace, CannotWrite: an older file of that name is untouched.
    """
    plan, words = _plan(node, command.words, fresh=command.fresh)
    entries = _write(node, plan, Path(command.path), turn)
    write_plan(node.home.backup, replace(plan, last_ms=node.clock()))
    return BackedUp(command.path, entries, list(words))


def plan_backups(node: Node, command: PlanBackups, turn: Turn = at_once) -> BackedUp:
    """Make backups each week from now on, the first one at once; or no more.

    Raises as :func:`back_up`.
    """
    plan, words = _plan(node, command.words, fresh=command.fresh)
    plan = replace(plan, folder=command.folder)
    if not plan.folder:
        write_plan(node.home.backup, plan)
        return BackedUp("", 0, list(words))
    path = _weekly(node, plan)
    entries = _write(node, plan, path, turn)
    write_plan(node.home.backup, replace(plan, last_ms=node.clock()))
    return BackedUp(str(path), entries, list(words))


def write_when_due(node: Node, turn: Turn = at_once) -> Path | None:
    """The weekly backup, when it is time; older ones beyond the last few go.

    Raises:
        NoSpace, CannotWrite: it is tried again.
    """
    plan = read_plan(node.home.backup)
    if plan is None or not plan.folder or abs(node.clock() - plan.last_ms) < WEEK_MS:
        return None
    path = _weekly(node, plan)
    _write(node, plan, path, turn)
    write_plan(node.home.backup, replace(plan, last_ms=node.clock()))
    for old in sorted(path.parent.glob(f"{_stem(node)}-*{_ENDING}"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def backup_slots(key: bytes, public: bytes) -> list[Slot]:
    """The key of a backup for whoever has the words behind ``public``."""
    sealed = hpke.seal(key, public, _INFO)
    return [(_tag_for(public, sealed), sealed)]


def open_backup(words: Sequence[str], slots: Sequence[Slot]) -> bytes | None:
    """The key of a backup, None when the words are others.

    Raises:
        BadText: they are none.
    """
    private = backup_private(entropy_of(words))
    public = x25519_public(private)
    for tag, sealed in slots:
        if hmac.compare_digest(tag, _tag_for(public, sealed)):
            try:
                return hpke.unseal(sealed, private, _INFO)
            except ProtocolError:
                return None
    return None


def _plan(node: Node, typed: Sequence[str], *, fresh: bool) -> tuple[BackupPlan, Sequence[str]]:
    """The plan with the words that were typed, or with those of before; new ones if need be."""
    plan = read_plan(node.home.backup)
    if plan is not None and not (typed or fresh):
        return plan, ()
    words: Sequence[str] = ()
    if typed:
        entropy = entropy_of(typed)
    else:
        words, entropy = new_words(node.randomness)
    public = x25519_public(backup_private(entropy))
    return replace(plan, public=public) if plan else BackupPlan(public), words


def _write(node: Node, plan: BackupPlan, path: Path, turn: Turn) -> int:
    key = new_key()
    slots = backup_slots(key, plan.public)
    return pack(node, path, Kind.BACKUP, key, slots, secrets=True, turn=turn)


def _weekly(node: Node, plan: BackupPlan) -> Path:
    folder = Path(plan.folder)
    if not folder.is_dir():
        raise CannotWrite(path=plan.folder, why="there is no such folder")
    day = datetime.fromtimestamp(node.clock() / 1000, UTC)
    return folder / f"{_stem(node)}-{day:%Y-%m-%d}{_ENDING}"


def _stem(node: Node) -> str:
    """Of this company and device, for several may use one folder; it names nobody."""
    return f"patio-{CompanyId(node.company).hex()[:6]}-{node.key.device.hex()[:6]}"


def _tag_for(public: bytes, sealed: bytes) -> bytes:
    return hmac.digest(public, PARCEL + sealed, "sha256")[:_TAG]
