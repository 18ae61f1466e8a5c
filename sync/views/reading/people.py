"""People: colleagues and those who left, and whom they trust."""

from __future__ import annotations

from sync.values import DeviceId, EntryId, PersonId
from sync.views import (
    people,
    trust,
)
from sync.views.connecting import Connecting
from sync.views.rows import (
    PersonRow,
)


class PeopleReading(Connecting):
    """That part of the reader."""

    def people(self) -> list[PersonRow]:
        """All colleagues by name."""
        return self._read(people.everybody)

    def former(self) -> list[PersonRow]:
        """Those who left, by name; of colleagues with some devices removed, nothing."""
        return self._read(people.former)

    def name_of(self, person: PersonId) -> str:
        """The name of a colleague, also of one who left; empty without a profile."""
        return self._read(lambda c: people.names(c).get(person, ""))

    def said_name(self, device: DeviceId) -> str:
        """The name in a device's own profile, whether or not the device counts; or empty."""
        return self._read(lambda c: people.said_name(c, device))

    def newest_profiles(self) -> dict[EntryId, PersonId]:
        """The entry of the newest profile of every person, those who left among them."""
        return self._read(people.newest_profiles)

    def person(self, id: PersonId) -> PersonRow | None:
        """One colleague, or None."""
        return self._read(lambda c: people.person(c, id))

    def people_count(self) -> int:
        """How many people the company has."""
        return self._read(trust.people_count)

    def prekeys(self) -> dict[DeviceId, bytes]:
        """The newest prekey of each device that has one."""
        return self._read(trust.prekeys)

    def trusted(self) -> PersonId | None:
        """Who is asked unsigned questions here, if anybody."""
        return self._read(trust.trusted)

    def named(self) -> dict[PersonId, PersonId]:
        """Whom each colleague would ask."""
        return self._read(trust.named)
