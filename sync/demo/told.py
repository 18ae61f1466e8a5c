"""What the example's people write: one event for each entry, as ``company.json`` has them."""

from __future__ import annotations

import msgspec


class _Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Part of the example; a word that nobody knows is a mistake in it."""


class PictureFile(_Told, frozen=True):
    """A picture of a post, beside the data."""

    file: str
    alt: str


class AskTold(_Told, frozen=True):
    """A question; ``to`` is whom alone it is put to, if anybody."""

    text: str
    rumour: bool = False
    unsigned: bool = False
    to: str = ""


class PollTold(_Told, frozen=True):
    """A poll, open until ``closes``."""

    text: str
    options: list[str]
    closes: str
    unnamed: bool = False


class HappeningTold(_Told, frozen=True):
    """What there is to come to."""

    title: str
    starts: str
    ends: str
    place: str
    text: str


class ProcessTold(_Told, frozen=True):
    """How something is done here; ``version_of`` is the key of the first one."""

    title: str
    text: str
    review: str
    version_of: str = ""


class WelcomeTold(_Told, frozen=True):
    """A card for somebody new."""

    person: str
    text: str
    buddy: str
    tasks: list[str]


class OutsideTold(_Told, frozen=True):
    """What may be told outside about the post of that key."""

    post: str
    text: str
    until: str
    networks: list[str]
    people: list[str] = []
    picture: PictureFile | None = None


class ChannelTold(_Told, frozen=True):
    """A channel that is opened, and what for."""

    name: str
    about: str


class GroupTold(_Told, frozen=True):
    """A private group of these people and whoever makes it."""

    name: str
    members: list[str]


class MessageTold(_Told, frozen=True):
    """Words for these people and, with the key of a ``group``, said in it."""

    text: str
    to: list[str]
    group: str = ""


class AwayTold(_Told, frozen=True):
    """The days on which somebody is not there."""

    since: str
    until: str
    text: str


class Event(_Told, frozen=True, rename={"reaction": "with"}):
    """Something that somebody wrote. One of the fields from ``post`` to ``trust`` says what.

    Those that are about what is there already name its ``key``: from ``comment`` to ``agree``.
    """

    by: str
    at: str = "0 min"
    key: str = ""
    post: str | None = None
    kudos: list[str] | None = None
    announce: str | None = None
    ask: AskTold | None = None
    poll: PollTold | None = None
    happening: HappeningTold | None = None
    process: ProcessTold | None = None
    welcome: WelcomeTold | None = None
    outside: OutsideTold | None = None
    channels: ChannelTold | None = None
    group: GroupTold | None = None
    message: MessageTold | None = None
    away: AwayTold | None = None
    comment: str | None = None
    react: str | None = None
    ack: str | None = None
    doubt: str | None = None
    me_too: str | None = None
    answer: str | None = None
    helped: str | None = None
    vote: str | None = None
    attend: str | None = None
    task: str | None = None
    agree: str | None = None
    trust: str | None = None
    text: str = ""
    channel: str = "general"
    value: str = ""
    pin: bool = False
    reaction: str = ""
    choose: int = 0
    """The option voted for, from 0; or the task that is done, from 1."""
    verdict: str = ""
    back: str = ""
    picture: PictureFile | None = None

    @property
    def target(self) -> str:
        """The key of what it is about, or empty."""
        return next((key for key in self._targets() if key), "")

    def _targets(self) -> tuple[str | None, ...]:
        return (
            self.comment, self.react, self.ack, self.doubt, self.me_too, self.answer, self.helped,
            self.vote, self.attend, self.task, self.agree,
            self.outside.post if self.outside else "",
            self.process.version_of if self.process else "",
            self.message.group if self.message else "",
        )  # fmt: skip
