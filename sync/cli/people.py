"""People: ``profile``, ``away``, ``people``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sync.cli.cards import person_json, person_line, person_lines
from sync.cli.inputs import TEXT, find_person, matching
from sync.cli.moments import BIRTHDAY, DAY, DAY_OR_NONE
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import text_of
from sync.views.days import away_on
from sync.views.rows import PersonRow

_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@click.command()
@click.option("--name", type=TEXT)
@click.option("--job", type=TEXT, help="What you do.")
@click.option("--team", type=TEXT, help="With whom.")
@click.option("--place", type=TEXT, help="Where you sit.")
@click.option("--phone", type=TEXT)
@click.option(
    "--skill", "skills", type=TEXT, multiple=True,
    help="What you may be asked about; may be repeated. All of them: those not named go.",
)  # fmt: skip
@click.option("--language", "languages", type=TEXT, multiple=True, help="The same of languages.")
@click.option("--photo", type=_FILE, help="A small PNG, JPEG or WebP, 32 KiB at most.")
@click.option("--birthday", type=BIRTHDAY, metavar="MM-DD", help="Empty to take it away.")
@click.option("--since", type=DAY_OR_NONE, metavar="YYYY-MM-DD", help="Your first day here.")
@common
@click.pass_obj
def profile(
    settings: Settings,
    name: str | None,
    job: str | None,
    team: str | None,
    place: str | None,
    phone: str | None,
    skills: tuple[str, ...],
    languages: tuple[str, ...],
    photo: Path | None,
    birthday: str | None,
    since: str | None,
) -> None:
    """Change what colleagues see about you; what is not named stays as it is.

    A single empty --skill or --language takes all of them away.
    """
    given = (name, job, team, place, phone, photo, birthday, since)
    if all(one is None for one in given) and not skills and not languages:
        raise click.UsageError("say what to change, for example --job 'Maestro de hornos'.")
    from sync.content.people import AVATAR_BYTES
    from sync.store.pictures import read_picture

    avatar = read_picture(photo, AVATAR_BYTES) if photo else None
    with settings.client() as client:
        entry = client.set_profile(
            name=name, job=job, place=place, avatar=avatar, birthday=birthday, since=since,
            team=team, phone=phone, skills=_several(skills), languages=_several(languages),
        )  # fmt: skip
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


def _several(texts: tuple[str, ...]) -> list[str] | None:
    """What a list is to be: None as it is, empty for a single empty text."""
    if not texts:
        return None
    return [] if texts == ("",) else list(texts)


@click.command()
@click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="The last day on which you are.")
@click.option("--from", "since", type=DAY, metavar="YYYY-MM-DD", help="The first (today).")
@click.option("--because", type=TEXT, default="", help="Why, if you want to say so.")
@click.option("--back", is_flag=True, help="You are back, or will not be away after all.")
@common
@click.pass_obj
def away(
    settings: Settings, until: str | None, since: str | None, because: str, back: bool
) -> None:
    """Tell colleagues that you are away, and until when (or --back)."""
    if back == bool(until) or (back and (since or because)):
        raise click.UsageError("say --until DATE, or --back alone.")
    with settings.client() as client:
        if back:
            entry = client.set_back()
        else:
            entry = client.set_away(until or "", since=since or "", text=because)
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("person", type=TEXT, required=False)
@click.option("--all", "everybody", is_flag=True, help="Also those who left.")
@click.option("--skill", type=TEXT, metavar="WORD", help="Whom to ask about WORD.")
@click.option("--away", "absent", is_flag=True, help="Who is away today, and until when.")
@common
@click.pass_obj
def people(
    settings: Settings, person: str | None, everybody: bool, skill: str | None, absent: bool
) -> None:
    """List everybody in the company; of PERSON, the devices too, also those that were removed."""
    with settings.client() as client:
        me = client.me().person
        rows = client.people()
        if everybody or person is not None:
            rows += client.former()
    if person is not None:
        chosen = find_person(rows, person)
        rows = [row for row in rows if row.person == chosen]
    if skill is not None:
        rows = [row for row in rows if _knows(row, skill)]
    if absent:
        rows = [row for row in rows if away_on(row, date.today())]
    lines = [line for row in rows for line in person_lines(row, me)]
    if person is None:
        lines = [person_line(row, me) for row in rows]
    say(settings.as_json, [person_json(row, me) for row in rows], lines or ["Nobody."])


def _knows(row: PersonRow, word: str) -> bool:
    """Whether somebody may be asked about it, whatever its accents and capitals."""
    names = {skill.encode(): skill for skill in row.skills}
    return bool(matching((), word, names=names))
