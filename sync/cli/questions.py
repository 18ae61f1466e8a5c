"""What people want to know: ``ask``, ``answer``, ``me-too``, ``helped``, ``republish``,
``questions``, ``ledger``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sync.cli.inputs import TEXT, all_cards, find_entry, find_person
from sync.cli.moments import DAY
from sync.cli.output import say
from sync.cli.settings import Settings, common
from sync.values import EntryId, text_of
from sync.views.rows import CardKind
from sync.views.rows_questions import QuestionState, clock_of, question_of

if TYPE_CHECKING:
    from sync.views.rows import Card
    from sync.views.rows_questions import Ledger


def _written(settings: Settings, entry: EntryId) -> None:
    say(settings.as_json, {"id": text_of(entry)}, [text_of(entry)])


@click.command()
@click.argument("text", type=TEXT)
@click.option("--rumour", is_flag=True, help="«Se comenta…»: is it true that TEXT?")
@click.option("--to", "person", type=TEXT, metavar="PERSON", help="To one person, for all to see.")
@click.option("--unsigned", is_flag=True, help="Without your name, through the trusted person.")
@common
@click.pass_obj
def ask(settings: Settings, text: str, rumour: bool, person: str | None, unsigned: bool) -> None:
    """Ask TEXT, for everybody to see; owners, administrators and PERSON can answer.

    With --unsigned it is sealed to the trusted person ('patio trust'), who puts it to all without
    your name. She and nobody else will know that it was you. Your way of writing may give you
    away. This is not a channel for reporting crimes.
    """
    if unsigned and (rumour or person is not None):
        raise click.UsageError("--unsigned goes with no other option.")
    with settings.client() as client:
        if unsigned:
            _written(settings, client.ask_unsigned(text))
            return
        client.me()
        to = find_person(client.people(), person) if person is not None else None
        _written(settings, client.ask(text, rumour=rumour, to=to))


@click.command()
@click.argument("question", metavar="ID")
@click.argument("text", type=TEXT)
@click.option(
    "--verdict", type=click.Choice(["true", "false", "partly", "later"]),
    help="Of a rumour, and needed there; later: nothing can be said yet.",
)  # fmt: skip
@click.option(
    "--back", type=DAY, metavar="YYYY-MM-DD",
    help="With --verdict later: when the question waits again by itself.",
)  # fmt: skip
@common
@click.pass_obj
def answer(
    settings: Settings, question: str, text: str, verdict: str | None, back: str | None
) -> None:
    """Answer the question ID officially: as an owner, an administrator, or who was asked.

    The newest answer stands, earlier ones stay to be read. Where ID is an unsigned question that
    was sealed to you, or your own one, TEXT goes to the other one of you and to nobody else; who
    asked has one follow-up.
    """
    with settings.client() as client:
        target = find_entry(client, question)
        card = client.card(target)
        if card is None and client.private_message(target) is not None:
            if verdict or back:
                raise click.UsageError("what is sealed has no --verdict.")
            _written(settings, client.answer(target, text))
            return
        entry = client.answer_officially(target, text, verdict=verdict or "", back=back or "")
        _written(settings, entry)


@click.command(name="me-too")
@click.argument("question", metavar="ID")
@click.option("--off", is_flag=True, help="Take it back.")
@common
@click.pass_obj
def me_too(settings: Settings, question: str, off: bool) -> None:
    """Say that you would like to know the answer to the question ID as well."""
    with settings.client() as client:
        _written(settings, client.me_too(find_entry(client, question), on=not off))


@click.command()
@click.argument("question", metavar="ID")
@click.option("--no", is_flag=True, help="It does not.")
@common
@click.pass_obj
def helped(settings: Settings, question: str, no: bool) -> None:
    """Say that the answer to your question ID answers it.

    Of a question that was put for somebody else, the trusted person says it for them.
    """
    with settings.client() as client:
        _written(settings, client.helped(find_entry(client, question), yes=not no))


@click.command()
@click.argument("question", metavar="ID")
@common
@click.pass_obj
def republish(settings: Settings, question: str) -> None:
    """Put the unsigned question ID, which was sealed to you as the trusted person, to everybody.

    The text stays as it is, and nothing in the new question leads back to who asked. Everybody can
    see, though, that somebody sealed something to somebody, and when: let some time go by.
    """
    with settings.client() as client:
        _written(settings, client.republish(find_entry(client, question)))


@click.command()
@click.option("--waiting", is_flag=True, help="Only those that wait for an answer.")
@click.option("--late", is_flag=True, help="Only those that wait longer than was promised.")
@common
@click.pass_obj
def questions(settings: Settings, waiting: bool, late: bool) -> None:
    """List the questions, newest first, with how long each has been waiting."""
    from sync.cli.cards import card_json, card_lines
    from sync.cli.questioncards import now_ms

    with settings.client() as client:
        people, now = client.me().people, now_ms()
        every = all_cards(client, kinds=frozenset({CardKind.QUESTION}))
        cards = [one for one in every if _wanted(one, now, waiting=waiting, late=late)]
    lines = [line for card in cards for line in (*card_lines(card, people), "")]
    empty = "No question is waiting." if waiting or late else "No questions yet: 'patio ask'."
    say(settings.as_json, [card_json(card) for card in cards], lines or [empty])


@click.command()
@common
@click.pass_obj
def ledger(settings: Settings) -> None:
    """Show how many questions were asked, answered and kept waiting; the same for everybody."""
    with settings.client() as client:
        client.me()
        found = client.ledger()
    say(settings.as_json, found._asdict(), ledger_lines(found))


def _wanted(card: Card, now: int, *, waiting: bool, late: bool) -> bool:
    detail = question_of(card.detail)
    if detail is None:
        return False
    clock = clock_of(detail, now)
    waits = clock.state is QuestionState.WAITING
    return (waits or not (waiting or late)) and (clock.late or not late)


def ledger_lines(found: Ledger) -> list[str]:
    """The ledger for people."""
    median = (
        "" if found.median_days is None else f", half of them within {found.median_days:g} days"
    )
    return [
        f"Promised: an answer within {found.promised_days} "
        f"{'day' if found.promised_days == 1 else 'days'}.",
        f"Asked: {found.asked}.",
        f"Answered: {found.answered}{median}.",
        f"Put off until a date: {found.put_off}.",
        f"Waiting: {found.waiting}, {found.overdue} of them longer than promised.",
        f"Late in all: {found.late}.",
    ]
