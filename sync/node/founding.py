"""A company begins: the root key, GENESIS, and the first owner's home.

The root key exists while this runs and then only as twelve words on paper (protocol.md A22).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from sync.codec import encode
from sync.content.kinds import ContentKind
from sync.content.people import Profile
from sync.content.rules import check_text
from sync.errors import AlreadyInCompany, NoCompany
from sync.governance.acts import Genesis, Policy, possession_message
from sync.log.clock import HybridClock
from sync.log.contexts import POSSESSION
from sync.log.entry import Entry, Payload, compose_genesis
from sync.log.header import SALT_BYTES
from sync.log.keys import DeviceKey
from sync.node.core import Clock, Node, Randomness, wall_ms
from sync.node.epochs import new_epoch
from sync.node.membership import Created
from sync.node.rotating import FOUNDING
from sync.node.words import backup_private, new_words, root_from
from sync.store.backups import BackupPlan, write_plan
from sync.store.disk import replace_file
from sync.store.home import HomePaths
from sync.store.keys import SEED_BYTES, Keys, load_keys
from sync.store.keystore import keep
from sync.store.lock import HomeLock
from sync.store.wiping import go_on
from sync.values import CompanyId, PersonId

"""Twelve words of BIP 39."""

DEFAULT_VALUES = (
    ("detalle", "Cuidar el detalle", "detalle"),
    ("companerismo", "Compañerismo", "companerismo"),
    ("cliente", "El cliente, en casa", "cliente"),
    ("aprender", "Aprender siempre", "aprender"),
    ("manos", "Manos a la obra", "manos"),
)
"""Key, name and tile of the values that a company starts with."""


def found(
    root: Path,
    company_name: str,
    person_name: str,
    *,
    clock: Clock = wall_ms,
    values: Sequence[tuple[str, str, str]] = DEFAULT_VALUES,
    since: str = "",
    randomness: Randomness = os.urandom,
) -> Created:
    """Make a company in an empty home; either all of it is there afterwards or nothing.

    Raises:
        BadText: a name that a rule refuses.
        AlreadyInCompany, NotAHome, HomeBusy, CannotWrite, NoSpace
    """
    company_name = check_text("company", company_name, 1, 80)
    person_name = check_text("name", person_name, 1, 80)
    home = HomePaths(root)
    with beginning(home):
        words, entropy = new_words(randomness)
        keys = new_keys(randomness)
        policy = Policy(name=company_name, values=list(values))
        company, genesis = _genesis(root_from(entropy), keys, policy, clock(), randomness)
        keys = keys.joined(company, PersonId(keys.device), FOUNDING, randomness(SEED_BYTES))
        node = Node(home, keys, company, clock, randomness)
        try:
            node.adopt([genesis])
            node.write(ContentKind.PROFILE, Profile(name=person_name, since=since))
        finally:
            node.close()
        write_plan(home.backup, BackupPlan(x25519_public(backup_private(entropy))))
        keep(keys).save(home.keys)
    return Created(company, company_name, PersonId(keys.device), keys.device, words)


@contextmanager
def beginning(home: HomePaths) -> Iterator[None]:
    """A home held while it begins. When nothing comes of it, what was made for it goes again.

    The mark beside it says until then that it began: cut off, it may begin again.

    Raises:
        AlreadyInCompany, KeysMissing, NotAHome, HomeBusy, CannotWrite, NoSpace
    """
    refuse_member(home)
    go_on(home)
    made = home.prepare()
    with HomeLock(home.lock) as lock:
        try:
            replace_file(home.beginning, b"")
            set_aside(home)
            yield
            home.removed.unlink(missing_ok=True)
            home.beginning.unlink()
        except BaseException:
            if not home.log.exists() and not home.guard.exists():
                home.beginning.unlink(missing_ok=True)
            lock.take_away(made)
            raise


def new_keys(randomness: Randomness = os.urandom) -> Keys:
    """Fresh secrets for a device that belongs to no company yet."""
    seed = randomness(SEED_BYTES)
    return Keys(
        seed=seed,
        x25519=randomness(SEED_BYTES),
        epoch=new_epoch(randomness),
        device=DeviceKey.from_seed(seed).device,
    )


def refuse_member(home: HomePaths) -> None:
    """Raise AlreadyInCompany when the home belongs to a company, KeysMissing when it did."""
    with suppress(NoCompany):
        if load_keys(home.keys).company is not None:
            raise AlreadyInCompany(path=str(home.root))


def set_aside(home: HomePaths) -> None:
    """Move away what an interrupted beginning left: without keys it is nobody's.

    Nothing is ever overwritten: should the keys have been lost, the log is still there.
    """
    number = 1
    while any(home.root.glob(f"*.unfinished-{number}")):
        number += 1
    for path in (home.log, home.views, home.guard):
        for companion in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            if companion.exists():
                companion.replace(companion.with_name(f"{companion.name}.unfinished-{number}"))


def x25519_public(private: bytes) -> bytes:
    """The 32-byte public half of a raw X25519 private key."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _genesis(
    root: DeviceKey, keys: Keys, policy: Policy, now_ms: int, randomness: Randomness
) -> tuple[CompanyId, Entry]:
    public = x25519_public(keys.x25519)
    device = DeviceKey.from_seed(keys.seed)
    body = Genesis(
        salt=randomness(SALT_BYTES),
        device=keys.device,
        x25519=public,
        proof=device.sign(POSSESSION, possession_message(keys.device, public)),
        policy=policy,
    )
    return compose_genesis(
        root,
        epoch=new_epoch(randomness),
        hlc=HybridClock().tick(now_ms),
        payload=Payload(randomness(SALT_BYTES), encode(body)),
    )
