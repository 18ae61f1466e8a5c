"""What Pulso found as rows with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.models import pulse as drawn
from desktop.models.pulse import BarRow, OpenRow, ReachRow, TeamRow, ValueRow
from desktop.words import formatting
from desktop.words import pulse as words
from sync.values import Rank, text_of

if TYPE_CHECKING:
    from sync.client import Card, CompanyValue, Me, Month, Pulse, QuestionDetail, Reach

BARS_WITH_WORDS: Final = 8
"""As many bars have room for a name each."""

KINDS_APART: Final = ("kudos", "comment", "reaction")
"""What is counted apart from posts, which are all the other kinds of card."""


def bar_row(month: Month, at: int, of: int) -> BarRow:
    """One bar; where there are many, every second one has its name."""
    counts = dict(month.counts)
    kudos, comments = counts.get("kudos", 0), counts.get("comment", 0)
    posts = sum(times for kind, times in counts.items() if kind not in KINDS_APART)
    named = of <= BARS_WITH_WORDS or len(month.name) <= len("2026-11") or (of - at) % 2 == 0
    return BarRow(
        month.name,
        words.span_tick(month.name) if named else "",
        bool(counts),
        posts,
        kudos,
        comments,
        words.bar_says(month, posts, kudos, comments),
    )


def value_row(value: CompanyValue | None, times: int) -> ValueRow:
    """Thanks for one value."""
    name = value.name if value else QCoreApplication.translate("Pulse", "Sin valor")
    line = formatting.counted(
        times,
        QCoreApplication.translate("Pulse", "1 kudos"),
        QCoreApplication.translate("Pulse", "{n} kudos"),
    )
    return ValueRow(value.key if value else "", name, value.tile if value else "", line)


def team_row(team: str, x: float, y: float, pulse: Pulse) -> TeamRow:
    """A team at its place, and what it gave and got."""
    given = sum(one.times for one in pulse.thanks if one.giver == team != one.receiver)
    got = sum(one.times for one in pulse.thanks if one.receiver == team != one.giver)
    line = QCoreApplication.translate(
        "Pulse", "{team}: ha dado {given} kudos a otros equipos y ha recibido {got}"
    )
    says = line.format(team=team, given=given, got=got)
    return TeamRow(team, team, formatting.initials(team), x, y, says)


def reached_row(one: Reach, at: int, people: int) -> ReachRow:
    """An announcement, by how far it came."""
    first, read, untold = drawn.cells_of(one.read, one.first_day, people)
    line = words.share_cell(one.read)
    says = QCoreApplication.translate(
        "Pulse", "{title}: lo ha leído {read}; el primer día, {first}"
    ).format(
        title=one.title, read=words.share_words(one.read), first=words.share_words(one.first_day)
    )
    return ReachRow(f"{at} {one.title}", one.title, first, read, untold, people, line, says)


def open_row(card: Card, detail: QuestionDetail, me: Me, answers: bool) -> OpenRow:
    """A question, without the name of whoever put it for somebody else."""
    from sync.client import clock_of

    clock = clock_of(detail, formatting.now_ms())
    who = formatting.named(card.author)
    if detail.unsigned:
        who = QCoreApplication.translate("Pulse", "Sin nombre")
    parts = [who]
    if detail.me_too:
        one = QCoreApplication.translate("Pulse", "1 más se lo pregunta")
        many = QCoreApplication.translate("Pulse", "{n} más se lo preguntan")
        parts.append(formatting.counted(len(detail.me_too), one, many))
    line, age = " · ".join(parts), words.age_words(clock.days)
    to_me = detail.to is not None and detail.to.person == me.person
    for_me = to_me if detail.to is not None else me.rank <= Rank.ADMIN
    return OpenRow(
        key=text_of(card.id),
        text=card.text,
        line=line,
        age=age,
        late=clock.late,
        mine=for_me and answers,
        says=f"{card.text} {line}. {age}",
    )
