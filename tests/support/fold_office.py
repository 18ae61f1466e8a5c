"""A small office for the tests of the views: governance values and entries ready to fold."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from sync.codec import encode
from sync.content.announcements import Ack, Announcement, text_hash
from sync.content.channels import Channel
from sync.content.edits import Edit
from sync.content.erasing import Erase
from sync.content.feed import Comment, FileRef, PictureRef, Post, ReactionAct
from sync.content.imported import Imported, ImportedWhat
from sync.content.kinds import KINDS, Content, ContentKind
from sync.content.kudos import Kudos, PassOn, Withdraw
from sync.content.people import Profile
from sync.content.receipts import Doubt, DoubtsAnswer, Pin, Remind, Revision, Urgent
from sync.governance.acts import Policy
from sync.governance.state import DeviceStatus, Governance, Member, Standing, Term
from sync.values import BlobId, CompanyId, DeviceId, EntryId, Lane, LogKey, PersonId, Rank, Reaction
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter

START_MS = 1_700_000_000_000
COMPANY = CompanyId(sha256(b"Oliva").digest())

KIND_OF: dict[type, ContentKind] = {shape: ContentKind(kind) for kind, shape in KINDS.items()}


def key(name: str) -> DeviceId:
    """A device key, the same each time for the same name."""
    return DeviceId(sha256(name.encode()).digest())


def person_of(device: DeviceId) -> PersonId:
    """The person whose first device it is."""
    return PersonId(device)


def blob(name: str) -> BlobId:
    """The id of some picture."""
    return BlobId(sha256(name.encode()).digest())


CARMEN = key("carmen")  # owner
AMPARO = key("amparo")  # admin
MARTA = key("marta")
MARTA_SPARE = key("marta, second PC")
INES = key("inés")
STRANGER = key("came in by a leaked code")

VALUES = [("care", "Cuidado", "of a newer Patio"), ("hands", "Manos", "detalle")]


def governance(
    *people: tuple[Rank, Sequence[DeviceId]],
    contested: Sequence[DeviceId] = (),
    name: str = "Cerámicas Oliva",
    communicators: Mapping[DeviceId, Sequence[Term]] | None = None,
    moderators: Mapping[DeviceId, Sequence[Term]] | None = None,
) -> Governance:
    """What governance says when these people count, each with these devices."""
    members: dict[PersonId, Member] = {}
    devices: dict[DeviceId, Standing] = {}
    for rank, own in people:
        person = person_of(own[0])
        members[person] = Member(person, rank, tuple(sorted(own)))
        for device in own:
            devices[device] = Standing(device, person, rank, device, DeviceStatus.OK, None)
    for device in contested:
        person = person_of(device)
        devices[device] = Standing(
            device, person, Rank.MEMBER, device, DeviceStatus.CONTESTED, None
        )
    policy = Policy(name=name, values=VALUES)
    announce, hide = (
        {person_of(one): tuple(found) for one, found in (terms or {}).items()}
        for terms in (communicators, moderators)
    )
    return Governance(
        COMPANY, policy, members, devices, {}, None, communicators=announce, moderators=hide
    )


FOUNDED = governance((Rank.OWNER, [CARMEN]))
OFFICE = governance(
    (Rank.OWNER, [CARMEN]),
    (Rank.ADMIN, [AMPARO]),
    (Rank.MEMBER, [MARTA, MARTA_SPARE]),
    (Rank.MEMBER, [INES]),
    contested=[STRANGER],
)


@dataclass
class Pen:
    """Writes entries as the devices' logs would hold them, a second apart."""

    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    heads: dict[LogKey, int] = field(default_factory=dict)

    def write(
        self,
        device: DeviceId,
        content: Content | bytes,
        *,
        kind: int | None = None,
        hlc: int | None = None,
        lane: int = Lane.CONTENT,
        epoch: int = 2**64 - 1,
        received_ms: int | None = None,
    ) -> FoldEntry:
        """The next entry of that device's log; received when written unless said otherwise."""
        number = next(self.numbers)
        log = LogKey(device, epoch, lane)
        seq = self.heads[log] = self.heads.get(log, 0) + 1
        when_ms = START_MS + number * 1000
        body = content if isinstance(content, bytes) else encode(content)
        return FoldEntry(
            id=EntryId(sha256(b"entry %d" % number).digest()),
            log=log,
            seq=seq,
            kind=KIND_OF[type(content)] if kind is None else kind,
            hlc=when_ms << 16 if hlc is None else hlc,
            received_ms=when_ms if received_ms is None else received_ms,
            body=body,
        )

    def profile(self, device: DeviceId, name: str, job: str = "") -> FoldEntry:
        """A profile with a name."""
        return self.write(device, Profile(name=name, job=job))

    def post(
        self, device: DeviceId, text: str, channel: str = "general", pictures: Sequence[str] = ()
    ) -> FoldEntry:
        """A post, with pictures by name."""
        refs = [PictureRef(blob=blob(p), size=9, width=4, height=3, alt=p) for p in pictures]
        return self.write(device, Post(text=text, channel=channel, pictures=refs))

    def file(self, device: DeviceId, name: str, size: int) -> FoldEntry:
        """A post with one file."""
        file = FileRef(blob=blob(name), size=size, name=name)
        return self.write(device, Post(text="", channel="general", files=[file]))

    def comment(
        self, device: DeviceId, target: FoldEntry, text: str, reply_to: FoldEntry | None = None
    ) -> FoldEntry:
        """A comment under a card, or an answer to another one."""
        before = reply_to.id if reply_to else b""
        return self.write(device, Comment(target=target.id, text=text, reply_to=before))

    def edit(self, device: DeviceId, target: FoldEntry, text: str) -> FoldEntry:
        """Another text for an entry."""
        return self.write(device, Edit(target=target.id, text=text))

    def erase(self, device: DeviceId, *targets: FoldEntry) -> FoldEntry:
        """Entries taken back."""
        return self.write(device, Erase(targets=[target.id for target in targets]))

    def channel(
        self, device: DeviceId, name: str, about: str = "", archived: bool = False
    ) -> FoldEntry:
        """What a channel is."""
        return self.write(device, Channel(channel=name, about=about, archived=archived))

    def react(
        self, device: DeviceId, target: FoldEntry, reaction: Reaction, on: bool = True
    ) -> FoldEntry:
        """A reaction turned on or off."""
        return self.write(device, ReactionAct(target=target.id, reaction=reaction, on=on))

    def kudos(
        self,
        device: DeviceId,
        *to: DeviceId,
        value: str = "",
        reason: str = "Por la hornada de hoy",
        channel: str = "",
    ) -> FoldEntry:
        """Thanks to the people whose first devices these are."""
        people = [person_of(d) for d in to]
        return self.write(device, Kudos(to=people, reason=reason, value=value, channel=channel))

    def pass_on(self, device: DeviceId, target: FoldEntry, *to: DeviceId) -> FoldEntry:
        """Thanks shared with the people whose first devices these are."""
        return self.write(device, PassOn(target=target.id, to=[person_of(d) for d in to]))

    def withdraw(self, device: DeviceId, target: FoldEntry) -> FoldEntry:
        """Somebody takes herself out of thanks."""
        return self.write(device, Withdraw(target=target.id))

    def announce(
        self,
        device: DeviceId,
        title: str,
        *,
        pin: bool = False,
        needs_ack: bool = True,
        until_ms: int = 0,
        channels: Sequence[str] = (),
        ends_ms: int = 0,
        hlc: int | None = None,
    ) -> FoldEntry:
        """An announcement."""
        content = Announcement(
            title=title,
            text="Texto",
            pin=pin,
            needs_ack=needs_ack,
            until_ms=until_ms,
            channels=list(channels),
            ends_ms=ends_ms,
        )
        return self.write(device, content, hlc=hlc)

    def imported(
        self, device: DeviceId, ref: str, *, on: str = "", to: Sequence[str] = (), text: str = "Así"
    ) -> FoldEntry:
        """A post of another network, or a comment ``on`` one, or kudos ``to`` some."""
        what = ImportedWhat.COMMENT if on else ImportedWhat.KUDOS if to else ImportedWhat.POST
        content = Imported(
            source="Yammer",
            ref=ref,
            what=what,
            author="Marta Ruiz",
            time_ms=START_MS - 86_400_000 + len(ref),
            text=text,
            channel="obras" if what is ImportedWhat.POST else "",
            on=on,
            to=list(to),
        )
        return self.write(device, content)

    def revise(
        self, device: DeviceId, target: FoldEntry, title: str, *, substance: bool = False
    ) -> FoldEntry:
        """Another title of an announcement, and a text of it."""
        act = Revision(target=target.id, title=title, text=f"Texto: {title}", substance=substance)
        return self.write(device, act)

    def doubt(
        self, device: DeviceId, target: FoldEntry, text: str, seen: FoldEntry | None = None
    ) -> FoldEntry:
        """A doubt about an announcement, having read its own text or that of a revision."""
        hash_ = text_hash((seen or target).body)
        return self.write(device, Doubt(target=target.id, text_hash=hash_, text=text))

    def answer_doubts(self, device: DeviceId, target: FoldEntry, text: str) -> FoldEntry:
        """An answer to all doubts."""
        return self.write(device, DoubtsAnswer(target=target.id, text=text))

    def remind(self, device: DeviceId, target: FoldEntry, at_ms: int) -> FoldEntry:
        """A reminder, signed at a moment."""
        return self.write(device, Remind(target=target.id), hlc=at_ms << 16)

    def urge(self, device: DeviceId, target: FoldEntry) -> FoldEntry:
        """Somebody's word that an announcement is urgent."""
        return self.write(device, Urgent(target=target.id))

    def pin(
        self, device: DeviceId, target: FoldEntry, on: bool = True, until_ms: int = 0
    ) -> FoldEntry:
        """An announcement stays on top, or does not."""
        return self.write(device, Pin(target=target.id, on=on, until_ms=until_ms))

    def ack(self, device: DeviceId, target: FoldEntry, seen: FoldEntry | None = None) -> FoldEntry:
        """A receipt for exactly this announcement, or for a revision of it."""
        hash_ = text_hash((seen or target).body)
        return self.write(device, Ack(target=target.id, text_hash=hash_))


@dataclass
class Views:
    """Both ends of one views.db, and a pen to write entries with."""

    path: Path
    writer: ViewsWriter
    reader: ViewsReader
    pen: Pen

    def fold(self, *entries: FoldEntry, governance: Governance = OFFICE) -> frozenset[str]:
        """Apply entries as the next ones to arrive."""
        cursor = self.writer.cursor + len(entries)
        return self.writer.apply(entries, governance, cursor)


@contextmanager
def opened_views(path: Path) -> Iterator[Views]:
    """Both ends of Marta's PC's views.db, which are closed afterwards."""
    path.parent.mkdir()
    writer = ViewsWriter(path, MARTA)
    writer.open()
    reader = ViewsReader(path, MARTA)
    yield Views(path, writer, reader, Pen())
    reader.close()
    writer.close()
