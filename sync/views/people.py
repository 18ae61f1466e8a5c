"""People: the newest profile of each, who counts as a colleague, and who I am."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sync.governance.tiles import shown
from sync.values import BlobId, CompanyId, DeviceId, EntryId, PersonId, Rank
from sync.views import away, farewells
from sync.views.batch import EVERYTHING, Statement
from sync.views.looks import looks
from sync.views.rows import CompanyValue, Me, PersonRow
from sync.views.schema import entry_of

if TYPE_CHECKING:
    from sync.content.people import Profile
    from sync.views.batch import Batch, FoldEntry

# A name stands on every page.
_PROFILE = Statement(
    "INSERT INTO profile (device, stamp, name, job, place, birthday, since, team, phone, skills,"
    " languages, avatar) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (device) DO UPDATE SET"
    " stamp = excluded.stamp, name = excluded.name, job = excluded.job, place = excluded.place,"
    " birthday = excluded.birthday, since = excluded.since, team = excluded.team,"
    " phone = excluded.phone, skills = excluded.skills, languages = excluded.languages,"
    " avatar = excluded.avatar"
    " WHERE excluded.stamp > profile.stamp",
    EVERYTHING,
)

# With max() SQLite takes the bare columns from the row of the maximum
# (Source: sqlite.org/lang_select.html, bare columns in an aggregate query).
_NEWEST = "max(p.stamp) FROM profile p CROSS JOIN device d ON d.device = p.device"

_BY_PERSON = (
    "SELECT d.person AS person, p.name AS name, p.job AS job, p.place AS place,"
    " p.avatar AS avatar, p.birthday AS birthday, p.since AS since, p.team AS team,"
    " p.phone AS phone, p.skills AS skills, p.languages AS languages,"
    f" {_NEWEST} GROUP BY d.person"
)

_SAID = (
    "n.name, n.job, n.place, n.avatar, n.birthday, n.since, n.team, n.phone, n.skills, n.languages"
)

STANDING = (
    f"SELECT m.person, m.rank, {_SAID} FROM member m"
    f" LEFT JOIN ({_BY_PERSON}) n ON n.person = m.person"
)


_NO_RANK = max(Rank) + 1
"""Of those who left: weaker than any."""

_DIGITS = 6
"""Of an id behind a name: as many as it takes to be found by them."""


def fold(batch: Batch, entry: FoldEntry, profile: Profile) -> None:
    """What a person says of herself, from one of her devices."""
    batch.add(
        _PROFILE,
        entry.log.device,
        entry.stamp,
        profile.name,
        profile.job,
        profile.place,
        profile.birthday,
        profile.since,
        profile.team,
        profile.phone,
        _lines(profile.skills),
        _lines(profile.languages),
        profile.avatar,
    )


def names(connection: sqlite3.Connection) -> dict[bytes, str]:
    """What to call every person who has a profile, those who left among them.

    That is her name; where several have the same one, the only one of the strongest role has it
    alone, and the others have digits of their ids behind it: nobody is taken for another by
    taking her name. It is empty of those whose name is not shown any more.
    """
    rows = connection.execute(f"SELECT d.person, p.name, {_NEWEST} GROUP BY d.person")
    gone = farewells.nameless(connection)
    found = {person: name for person, name, _ in rows if person not in gone}
    alike: dict[str, list[bytes]] = {}
    for person, name in found.items():
        alike.setdefault(looks(name), []).append(person)
    nameless = dict.fromkeys(gone, "")
    if len(alike) == len(found):
        return found | nameless
    ranks = dict(connection.execute("SELECT person, rank FROM member"))
    for people in alike.values():
        strongest = sorted(ranks.get(person, _NO_RANK) for person in people)
        for person in people if len(people) > 1 else ():
            if ranks.get(person, _NO_RANK) > strongest[0] or strongest[0] == strongest[1]:
                found[person] += f" ({person.hex()[:_DIGITS]})"
    return found | nameless


def said(connection: sqlite3.Connection) -> list[tuple[PersonId, str, tuple[str, ...]]]:
    """What each colleague with a profile is called, and what they say of themselves, by name."""
    rows = connection.execute(
        f"SELECT d.person, p.name, p.job, p.place, {_NEWEST}"
        " CROSS JOIN member m ON m.person = d.person GROUP BY d.person"
    )
    found = [(PersonId(person), name, (job, place)) for person, name, job, place, _ in rows]
    return sorted(found, key=lambda one: (name_key(one[1]), one[0]))


def everybody(connection: sqlite3.Connection) -> list[PersonRow]:
    """All colleagues by name, those without a name last."""
    people = _rows(connection, "", ())
    return sorted(people, key=lambda row: (name_key(row.name), row.person))


def former(connection: sqlite3.Connection) -> list[PersonRow]:
    """Those who have been removed with all their devices, by name; of those whose name is not shown
    any more, nothing that they said of themselves."""
    rows = connection.execute(
        f"SELECT d.person, min(d.rank), {_SAID}"
        f" FROM device d LEFT JOIN ({_BY_PERSON}) n ON n.person = d.person"
        " WHERE d.person NOT IN (SELECT person FROM member) GROUP BY d.person"
    )
    nameless = farewells.nameless(connection)
    people = [
        PersonRow(row.person, "", "", "", row.rank, row.devices, b"", "", "", removed=True)
        if row.person in nameless
        else row
        for row in _filled(connection, rows, present=0)
    ]
    return sorted(people, key=lambda row: (name_key(row.name), row.person))


def newest_profiles(connection: sqlite3.Connection) -> dict[EntryId, PersonId]:
    """The entry of the newest profile of every person who has one, those who left among them."""
    rows = connection.execute(f"SELECT d.person, {_NEWEST} GROUP BY d.person")
    return {entry_of(stamp): PersonId(person) for person, stamp in rows}


def said_name(connection: sqlite3.Connection, device: DeviceId) -> str:
    """The name in a device's own profile, or nothing; nothing either when it is not shown."""
    row = connection.execute(
        "SELECT p.name FROM profile p WHERE p.device = ? AND NOT EXISTS (SELECT 1 FROM device d"
        f" WHERE d.device = p.device AND d.person IN ({farewells.NAMELESS}))",
        (device,),
    ).fetchone()
    return row[0] if row else ""


def person(connection: sqlite3.Connection, id: PersonId) -> PersonRow | None:
    """One colleague, or None."""
    return next(iter(_rows(connection, " WHERE m.person = ?", (id,))), None)


def me(connection: sqlite3.Connection, device: DeviceId) -> Me | None:
    """Whose device this is, or None while it does not count in any company."""
    row = connection.execute(
        "SELECT company.id, company.name, d.person, coalesce(m.rank, d.rank), d.present,"
        " company.logo"
        " FROM company JOIN device d ON d.device = ? LEFT JOIN member m ON m.person = d.person",
        (device,),
    ).fetchone()
    if row is None:
        return None
    company, company_name, mine, rank, present, logo = row
    profile = connection.execute(
        f"SELECT p.name, p.job, {_NEWEST} WHERE d.person = ? GROUP BY d.person", (mine,)
    ).fetchone()
    (people,) = connection.execute("SELECT count(*) FROM member").fetchone()
    return Me(
        company=CompanyId(company),
        company_name=company_name,
        person=PersonId(mine),
        device=device,
        name=profile[0] if profile else "",
        job=profile[1] if profile else "",
        rank=Rank(rank),
        people=people,
        values=tuple(values(connection)),
        removed=not present,
        logo=BlobId(logo) if logo else None,
    )


def outsider(connection: sqlite3.Connection, device: DeviceId) -> Me | None:
    """Whose device this is, if it came with an invitation that does not let it in.

    The name is the one that the device gives itself; the rank is a guest's.
    """
    query = "SELECT id, name FROM company WHERE outside IS NOT NULL"
    row = connection.execute(query).fetchone()
    if row is None:
        return None
    (people,) = connection.execute("SELECT count(*) FROM member").fetchone()
    return Me(
        company=CompanyId(row[0]),
        company_name=row[1],
        person=PersonId(device),
        device=device,
        name=said_name(connection, device),
        job="",
        rank=Rank.GUEST,
        people=people,
        values=tuple(values(connection)),
    )


def values(connection: sqlite3.Connection) -> list[CompanyValue]:
    """The company's values in its own order, each with a drawing that there is."""
    rows = connection.execute("SELECT key, name, tile FROM company_value ORDER BY position")
    return [CompanyValue(*value) for value in shown(rows.fetchall())]


def name_key(name: str) -> tuple[bool, str, str]:
    """Sorts names as people expect: accents and capitals aside, nameless last."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return (not name, "".join(c for c in letters if not unicodedata.combining(c)), name)


def _rows(connection: sqlite3.Connection, where: str, given: tuple[bytes, ...]) -> list[PersonRow]:
    """People with their devices, in no order."""
    return _filled(connection, connection.execute(STANDING + where, given), present=1)


def _filled(
    connection: sqlite3.Connection, rows: Iterable[tuple[Any, ...]], *, present: int
) -> list[PersonRow]:
    """Rows of ``STANDING`` as people; with the devices that belong, or with those that did."""
    devices: dict[tuple[bytes, int], list[DeviceId]] = {}
    for device, owner, there in connection.execute(
        "SELECT device, person, present FROM device ORDER BY person, position, device"
    ):
        devices.setdefault((owner, there), []).append(DeviceId(device))
    absent, leaving = away.by_person(connection), farewells.days(connection)
    return [
        PersonRow(
            person=PersonId(id),
            name=name or "",
            job=job or "",
            place=place or "",
            rank=Rank(rank),
            devices=tuple(devices.get((id, present), ())),
            avatar=avatar or b"",
            birthday=birthday or "",
            since=since or "",
            removed=not present,
            former=tuple(devices.get((id, 0), ())) if present else (),
            team=more[0] or "",
            phone=more[1] or "",
            skills=tuple((more[2] or "").splitlines()),
            languages=tuple((more[3] or "").splitlines()),
            away=absent.get(id),
            leaving=leaving.get(id, ""),
        )
        for id, rank, name, job, place, avatar, birthday, since, *more in rows
    ]


def _lines(texts: Iterable[str]) -> str:
    """Texts of one line each as one, each once."""
    return "\n".join(dict.fromkeys(texts))
