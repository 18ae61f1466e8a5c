"""Makes an entry of each of the example's events.

Each home holds only what its own person wrote, so nothing here can look at what an entry is about:
what the commands would refuse, the views of whoever reads it ignore, and the tests see.
"""

from __future__ import annotations

from collections.abc import Mapping

from sync.content.announcements import Ack, Announcement, text_hash
from sync.content.channels import Channel
from sync.content.events import Attend
from sync.content.events import Event as Happening
from sync.content.feed import Comment, PictureRef, Post, ReactionAct
from sync.content.kinds import Content, ContentKind
from sync.content.kudos import Kudos
from sync.content.letters import Group, LetterKind, Message
from sync.content.outside import Outside
from sync.content.people import Away
from sync.content.polls import Poll, Vote
from sync.content.processes import Process
from sync.content.questions import Helped, MeToo, OfficialAnswer, Question
from sync.content.receipts import Doubt
from sync.content.trust import Trust
from sync.content.welcomes import TaskDone, Welcome
from sync.demo.office import Almanac, example_folder
from sync.demo.told import Event, OutsideTold, PictureFile, ProcessTold
from sync.errors import BrokenInvariant
from sync.node.core import Node
from sync.node.messaging import seal_letter
from sync.store.pictures import keep_picture
from sync.values import EntryId, PersonId

Said = tuple[ContentKind, Content]


class Words:
    """``written``: the entries of the events that have a key."""

    def __init__(self, people: Mapping[str, PersonId], almanac: Almanac) -> None:
        self._people = people
        self._almanac = almanac
        self._hashes: dict[str, bytes] = {}
        self.written: dict[str, EntryId] = {}

    def write(self, node: Node, event: Event) -> EntryId:
        """Write an event into the home of who says it. Raises as :meth:`Node.write`."""
        if event.group is not None or event.message is not None:
            return self._seal(node, event)
        kind, content = self._content(node, event)
        entry = node.write(kind, content)
        if kind is ContentKind.ANNOUNCEMENT and event.key:
            self._hashes[event.key] = text_hash(node.store.payloads([entry])[entry].body)
        return entry

    def _seal(self, node: Node, event: Event) -> EntryId:
        if event.group is not None:
            to = {node.person, *self._all(event.group.members)}
            made = Group(name=event.group.name, members=sorted(to))
            return seal_letter(node, LetterKind.GROUP, made, to)
        assert event.message is not None  # the caller saw to it
        to = {node.person, *self._all(event.message.to)}
        group = self.written[event.message.group] if event.message.group else b""
        said = Message(text=event.message.text, group=group)
        return seal_letter(node, LetterKind.MESSAGE, said, to)

    def _content(self, node: Node, event: Event) -> Said:
        if event.target and event.outside is None and event.process is None:
            return self._about(event, self.written[event.target])
        if event.post is not None:
            pictures = [_picture(node, event.picture)] if event.picture else []
            return ContentKind.POST, Post(text=event.post, channel=event.channel, pictures=pictures)
        if event.kudos is not None:
            to = self._all(event.kudos)
            return ContentKind.KUDOS, Kudos(to=to, reason=event.text, value=event.value)
        if event.announce is not None:
            return ContentKind.ANNOUNCEMENT, Announcement(
                title=event.announce, text=event.text, pin=event.pin
            )
        return self._on_one_thing(node, event)

    def _on_one_thing(self, node: Node, event: Event) -> Said:
        """What is told in a part of its own."""
        if (ask := event.ask) is not None:
            to = self._people[ask.to] if ask.to else b""
            return ContentKind.QUESTION, Question(
                text=ask.text, rumour=ask.rumour, unsigned=ask.unsigned, to=to
            )
        if (poll := event.poll) is not None:
            return ContentKind.POLL, Poll(
                text=poll.text,
                options=poll.options,
                until_ms=self._almanac.ms(poll.closes),
                unnamed=poll.unnamed,
            )
        if (happening := event.happening) is not None:
            return ContentKind.EVENT, Happening(
                title=happening.title,
                text=happening.text,
                place=happening.place,
                starts_ms=self._almanac.ms(happening.starts),
                ends_ms=self._almanac.ms(happening.ends),
            )
        if event.process is not None:
            return ContentKind.PROCESS, self._process(node, event.process)
        if event.outside is not None:
            return ContentKind.OUTSIDE, self._outside(node, event.outside)
        return self._of_people(event)

    def _of_people(self, event: Event) -> Said:
        """What is about somebody, or about the rooms that all are in."""
        if (welcome := event.welcome) is not None:
            return ContentKind.WELCOME, Welcome(
                person=self._people[welcome.person],
                text=welcome.text,
                buddy=self._people[welcome.buddy],
                tasks=welcome.tasks,
            )
        if (away := event.away) is not None:
            since, until = self._almanac.day(away.since), self._almanac.day(away.until)
            return ContentKind.AWAY, Away(since=since, until=until, text=away.text)
        if event.channels is not None:
            channel = event.channels
            return ContentKind.CHANNEL, Channel(channel=channel.name, about=channel.about)
        if event.trust is not None:
            return ContentKind.TRUST, Trust(person=self._people[event.trust])
        raise BrokenInvariant(what=f"an event of {event.by} says nothing")

    def _about(self, event: Event, target: EntryId) -> Said:
        """What answers something that is there."""
        if event.comment is not None:
            return ContentKind.COMMENT, Comment(target=target, text=event.text)
        if event.react is not None:
            act = ReactionAct(target=target, reaction=event.reaction, on=True)
            return ContentKind.REACTION, act
        if event.ack is not None:
            return ContentKind.ACK, Ack(target=target, text_hash=self._hashes[event.ack])
        if event.doubt is not None:
            seen = self._hashes[event.doubt]
            return ContentKind.DOUBT, Doubt(target=target, text_hash=seen, text=event.text)
        if event.me_too is not None:
            return ContentKind.ME_TOO, MeToo(target=target)
        if event.answer is not None:
            return ContentKind.ANSWER, OfficialAnswer(
                target=target,
                text=event.text,
                verdict=event.verdict,
                back=self._almanac.day(event.back),
            )
        if event.helped is not None:
            return ContentKind.HELPED, Helped(target=target, yes=True)
        if event.vote is not None:
            return ContentKind.VOTE, Vote(target=target, options=[event.choose])
        if event.task is not None:
            return ContentKind.TASK_DONE, TaskDone(target=target, number=event.choose, on=True)
        return ContentKind.ATTEND, Attend(target=target, answer=event.text or "yes")

    def _process(self, node: Node, told: ProcessTold) -> Process:
        return Process(
            title=told.title,
            text=told.text,
            owner=node.person,
            review=self._almanac.day(told.review),
            process=self.written[told.version_of] if told.version_of else b"",
        )

    def _outside(self, node: Node, told: OutsideTold) -> Outside:
        return Outside(
            post=self.written[told.post],
            text=told.text,
            until=self._almanac.day(told.until),
            networks=told.networks,
            pictures=[_picture(node, told.picture)] if told.picture else [],
            people=self._all(told.people),
        )

    def _all(self, keys: list[str]) -> list[PersonId]:
        return [self._people[key] for key in keys]


def _picture(node: Node, file: PictureFile) -> PictureRef:
    kept = keep_picture(node.blobs, example_folder() / file.file)
    return PictureRef(
        blob=kept.blob, size=kept.size, width=kept.width, height=kept.height, alt=file.alt
    )
