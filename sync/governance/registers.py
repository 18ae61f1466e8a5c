"""The company's settings, its network secrets and what may be pruned, from many acts one state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sync.governance.acts import KeyEpoch, Policy, Prune, SetPolicy
from sync.governance.acts.company import PREFIX_BYTES
from sync.governance.entries import Act
from sync.governance.notes import (
    DeviceStatus,
    PruneNote,
    ReleaseNote,
    SecretEpoch,
    SecretEpochs,
    Settings,
    Standing,
)
from sync.governance.strata import Strata
from sync.governance.terms import Setting, Spell, Term, spells_of, terms_of
from sync.hours import are_sound
from sync.values import DeviceId, Lane, LogKey, PersonId, Rank


def policy_of(strata: Strata) -> tuple[Policy, Settings]:
    """The settings in force: those nobody has replaced, of the most senior author.

    Then the latest by its author's clock, then the lowest key (protocol.md 4).
    """
    ranks = {act.id: rank for act, rank in strata.policies}
    replaced = {
        old
        for act, rank in strata.policies
        for old in act.body.replaces
        if old != act.id and rank <= ranks.get(old, rank)
    }
    standing = [found for found in strata.policies if found[0].id not in replaced]
    if not standing:
        return strata.genesis.body.policy, Settings()
    act, _ = min(standing, key=lambda found: _order(strata, *found))
    body = act.body
    settings = Settings(
        policy=act.id,
        min_proto=body.min_proto,
        retention_months=body.retention_months,
        anchors=tuple(body.anchors),
        communicators=tuple(body.communicators),
        moderators=tuple(body.moderators),
        answer_days=body.answer_days,
        hours=body.hours if body.hours and are_sound(body.hours) else None,
        logo=body.logo,
        file_mib=body.file_mib,
    )
    return body.policy, settings


def communicators_of(strata: Strata) -> Mapping[PersonId, tuple[Term, ...]]:
    """Since when and until when people were communicators (:mod:`sync.governance.terms`)."""
    return terms_of(_settings(strata), lambda policy: policy.communicators)


def moderators_of(strata: Strata) -> Mapping[PersonId, tuple[Spell, ...]]:
    """The same of moderators, with the positions where each term begins and ends."""
    return spells_of(_settings(strata), lambda policy: policy.moderators)


def _settings(strata: Strata) -> Iterator[Setting]:
    return (Setting(act, rank, _order(strata, act, rank)) for act, rank in strata.policies)


def _order(strata: Strata, act: Act[SetPolicy], rank: Rank) -> tuple[object, ...]:
    branch = strata.branches.get(act.author)
    person = branch.person if branch else PersonId(act.author)
    return (rank, strata.grants.seniority(person), -act.entry.hlc, act.author, act.id)


def secrets_of(strata: Strata, standings: Mapping[DeviceId, Standing]) -> SecretEpochs:
    """The network secrets: higher number first, then lower entry hash (protocol.md 10).

    Those that a revoked device made come last, whatever number it gave them: it knows them, and
    with the highest number there is it would keep its own in force. Dirty as soon as a revoked
    device made the current one or is not one that it was kept from, or a device that does not
    belong has a lockbox.
    """

    def is_revoked(device: DeviceId) -> bool:
        standing = standings.get(device)
        return standing is not None and standing.status is DeviceStatus.REVOKED

    acts = sorted(strata.secrets, key=lambda a: (is_revoked(a.author), -a.body.n, a.id))
    every = tuple(_secret_epoch(act) for act in acts)
    kept_from = set(acts[0].body.excluded) if acts else set[bytes]()
    boxes = set(every[0].boxes) if every else set[bytes]()
    dirty = bool(acts) and is_revoked(acts[0].author)
    dirty = dirty or any(
        (standing.status is DeviceStatus.REVOKED and device[:PREFIX_BYTES] not in kept_from)
        or (
            standing.status in (DeviceStatus.REVOKED, DeviceStatus.VOID)
            and device[:PREFIX_BYTES] in boxes
        )
        for device, standing in standings.items()
    )
    return SecretEpochs(every, dirty)


def _secret_epoch(act: Act[KeyEpoch]) -> SecretEpoch:
    body = act.body
    boxes = tuple(box.prefix for box in body.lockboxes)
    return SecretEpoch(act.id, body.n, act.author, boxes, body.mark)


def releases_of(strata: Strata) -> tuple[ReleaseNote, ...]:
    """The versions of Patio that owners and admins let the company's computers offer."""
    acts = strata.releases
    return tuple(sorted(ReleaseNote(act.id, act.author, act.body.document) for act in acts))


def prunes_of(strata: Strata) -> dict[LogKey, PruneNote]:
    """How far each log may be pruned: by owners in weaker ranks' logs, by people in their own.

    Where owners have spoken the author has not: a tip that nobody ever wrote would keep theirs
    from taking effect.
    """
    found: dict[LogKey, tuple[bool, Act[Prune]]] = {}
    for by_rank, act in _counting_prunes(strata):
        tip = act.body.tip
        log = LogKey(act.body.device, tip.epoch, tip.lane)
        known = found.get(log)
        if known is None or (by_rank, _depth(act)) > (known[0], _depth(known[1])):
            found[log] = (by_rank, act)
    return {
        log: PruneNote(act.id, act.author, act.body.tip)
        for log, (_, act) in sorted(found.items(), key=lambda item: item[0])
    }


def _counting_prunes(strata: Strata) -> list[tuple[bool, Act[Prune]]]:
    """The acts that count, and whether each does by its author's rank."""
    counting = [
        (True, act)
        for act, rank in strata.prunes
        if rank <= Rank.OWNER and rank < _rank_of(strata, act.body.device)
    ]
    for device, branch in strata.branches.items():
        for act in strata.book.acts(device, Prune):
            target = strata.branches.get(act.body.device)
            own = target is not None and target.person == branch.person
            if own and branch.lets(strata.book, act.entry):
                counting.append((False, act))
    return [item for item in counting if item[1].body.tip.lane != Lane.CONTROL]


def _rank_of(strata: Strata, device: DeviceId) -> Rank:
    branch = strata.branches.get(device)
    return strata.grants.rank_of(branch.person, device) if branch else Rank.ROOT


def _depth(act: Act[Prune]) -> tuple[int, bytes, bytes]:
    return (act.body.tip.seq, act.body.tip.hash, act.id)
