"""What is said about somebody who leaves, as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sync.cli.naming import SHOWN_DIGITS, name_of, ref_json
from sync.store.plans import Posts
from sync.values import text_of

if TYPE_CHECKING:
    from sync.store.plans import Plan
    from sync.views.rows_farewells import Dependents, FarewellDetail

_POSTS: Final = {
    Posts.KEEP: "What they wrote stays.",
    Posts.PROCESSES: "What they wrote is erased then, but for the cards of how things are done "
    "here: out of sight at once, the bytes gone after three days.",
    Posts.ERASE: "What they wrote is erased then: out of sight at once, the bytes gone after "
    "three days.",
}


def dependents_json(found: Dependents) -> dict[str, object]:
    """What depends on a person, as ``leaving PERSON --json`` prints it."""
    return {
        **ref_json(found.person),
        "processes": [{"id": text_of(c.id), "title": c.title} for c in found.processes],
        "questions": [{"id": text_of(c.id), "text": c.text} for c in found.questions],
        "newcomers": [ref_json(ref) for ref in found.newcomers],
        "trusted": found.trusted,
        "last_owner": found.last_owner,
        "communicator": found.communicator,
        "moderator": found.moderator,
    }


def dependents_lines(found: Dependents) -> Iterator[str]:
    """The same for people, with what to do about it."""
    who, nothing = name_of(found.person.name, found.person.person), True
    for line in _dependents(found, who):
        nothing = False
        yield line
    if nothing:
        yield f"Nothing depends on {who}."
    yield "Nothing was done. To go on, say the last day: --day YYYY-MM-DD."


def _dependents(found: Dependents, who: str) -> Iterator[str]:
    if found.last_owner:
        yield f"{who} is the only owner. Make another one first: 'patio role PERSON owner'."
    if found.processes:
        yield f"{who} looks after these cards. Give them to others: 'patio card-edit ID --owner'."
        yield from (f"- {card.title}  [{_digits(card.id)}]" for card in found.processes)
    if found.questions:
        yield f"These questions wait for {who}:"
        yield from (f"- {card.text}  [{_digits(card.id)}]" for card in found.questions)
    if found.newcomers:
        names = ", ".join(name_of(ref.name, ref.person) for ref in found.newcomers)
        yield f"{who} helps in the first weeks of {names}."
    if found.trusted:
        yield f"{who} is whom people ask without their name. Name somebody else: 'patio trust'."
    if found.communicator:
        yield f"{who} is a communicator ('patio settings --communicator')."
    if found.moderator:
        yield f"{who} is a moderator ('patio settings --moderator')."


def plan_json(plan: Plan, name: str) -> dict[str, object]:
    """A removal that is planned here, as ``leaving --json`` prints it."""
    return {
        "person": text_of(plan.person),
        "name": name,
        "day": plan.day,
        "posts": plan.posts.value,
        "due_ms": plan.due_ms,
    }


def plan_line(plan: Plan, name: str) -> str:
    """The same for people."""
    return f"{name}: removed by this PC when {plan.day} is over. {_POSTS[plan.posts]}"


def told_lines(name: str, day: str, posts: Posts, *, renamed: bool, running: bool) -> Iterator[str]:
    """What is going to happen, said truthfully."""
    yield f"Everybody is told that {name} leaves; the last day is {day}."
    yield (
        f"This PC removes {name} when that day is over, with a new key for the office's network. "
        "It has to be on then, with Patio running; otherwise it is done when Patio next runs here."
    )
    if not running:
        yield "Patio does not run on this PC now."
    yield _POSTS[posts]
    if renamed:
        yield (
            f"From then on the name {name} is shown nowhere but where people wrote it in their own "
            "words."
        )
    yield "A PC that never connects again keeps what it had."


def farewell_headline(farewell: FarewellDetail) -> str:
    """What somebody has done by writing the card."""
    who = name_of(farewell.person.name, farewell.person.person)
    return f"says goodbye to {who}" if farewell.day else f"says that {who} stays after all"


def farewell_json(farewell: FarewellDetail) -> dict[str, object]:
    """The fields that only such cards have."""
    return {
        "person": ref_json(farewell.person),
        "day": farewell.day,
        "renamed": farewell.renamed,
    }


def farewell_lines(farewell: FarewellDetail) -> Iterator[str]:
    """The same for people."""
    if farewell.day:
        yield f"(last day {farewell.day})"


def _digits(id: bytes) -> str:
    return id.hex()[:SHOWN_DIGITS]
