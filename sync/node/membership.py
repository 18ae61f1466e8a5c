"""What becoming a member gives: the answers to founding a company and to joining one."""

from __future__ import annotations

from dataclasses import dataclass

from sync.values import CompanyId, DeviceId, PersonId


@dataclass(frozen=True, slots=True)
class Created:
    """A new company. ``recovery`` are the twelve words: shown once and kept nowhere."""

    company: CompanyId
    name: str
    person: PersonId
    device: DeviceId
    recovery: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """A membership. ``name`` is the company's."""

    company: CompanyId
    name: str
    person: PersonId
    device: DeviceId
