"""Cards of what is known here, as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sync.cli.leavingwords import farewell_headline, farewell_json, farewell_lines
from sync.cli.naming import SHOWN_DIGITS, moment, name_of, ref_json
from sync.values import text_of
from sync.views.rows import Card, PersonRef
from sync.views.rows_events import EventDetail
from sync.views.rows_farewells import FarewellDetail
from sync.views.rows_outside import OutsideDetail
from sync.views.rows_processes import ProcessDetail, VersionRow
from sync.views.rows_welcomes import WelcomeDetail


def knowledge_headline(card: Card) -> str:
    """What somebody has done by writing the card."""
    match card.detail:
        case ProcessDetail():
            return "tells how it is done here"
        case WelcomeDetail() as welcome:
            return f"welcomes {_names([welcome.person])}"
        case FarewellDetail() as farewell:
            return farewell_headline(farewell)
        case EventDetail():
            return "invites to"
        case OutsideDetail():
            return "has written for outside"
    return "has written"


def knowledge_json(card: Card) -> dict[str, object]:
    """The fields that only cards of its kind have, below the kind's name."""
    match card.detail:
        case ProcessDetail() as process:
            return {"process": _process_json(process)}
        case WelcomeDetail() as welcome:
            return {"welcome": _welcome_json(welcome)}
        case FarewellDetail() as farewell:
            return {"farewell": farewell_json(farewell)}
        case EventDetail() as event:
            return {"event": _event_json(event)}
        case OutsideDetail() as piece:
            return {"outside": _outside_json(piece)}
    return {}


def knowledge_lines(card: Card) -> Iterator[str]:
    """The same for people."""
    match card.detail:
        case ProcessDetail() as process:
            yield from _process_lines(process)
        case WelcomeDetail() as welcome:
            yield from _welcome_lines(welcome)
        case FarewellDetail() as farewell:
            yield from farewell_lines(farewell)
        case EventDetail() as event:
            yield from _event_lines(event)
        case OutsideDetail() as piece:
            yield from _outside_lines(piece)


def version_json(row: VersionRow) -> dict[str, object]:
    """A version of a card as ``cards --history ID --json`` prints it."""
    return {
        "id": text_of(row.id),
        "person": text_of(row.person),
        "author": row.author,
        "time_ms": row.time_ms,
        "title": row.title,
        "text": row.text,
        "owner": ref_json(row.owner),
    }


def version_line(row: VersionRow) -> str:
    """The heading of a version for people."""
    return f"{moment(row.time_ms)}  {name_of(row.author, row.person)}  [{_digits(row.id)}]"


def _process_json(process: ProcessDetail) -> dict[str, object]:
    return {
        "owner": ref_json(process.owner),
        "without_owner": process.orphan,
        "review": process.review,
        "source": text_of(process.source) if process.source else None,
        "versions": process.versions,
        "changed_by": ref_json(process.changed_by),
        "changed_ms": process.changed_ms,
        "reviewed_by": ref_json(process.reviewed_by) if process.reviewed_by else None,
        "reviewed_ms": process.reviewed_ms,
    }


def _process_lines(process: ProcessDetail) -> Iterator[str]:
    owner = name_of(process.owner.name, process.owner.person)
    looked_after = f"without owner ({owner} has left)" if process.orphan else f"owner {owner}"
    review = f", to be reviewed on {process.review}" if process.review else ""
    yield f"({looked_after}{review})"
    if process.versions > 1:
        by = name_of(process.changed_by.name, process.changed_by.person)
        yield f"(version {process.versions}, by {by}, {moment(process.changed_ms)})"
    if process.reviewed_by is not None:
        by = name_of(process.reviewed_by.name, process.reviewed_by.person)
        yield f"(still true, says {by}, {moment(process.reviewed_ms)})"
    if process.source is not None:
        yield f"(made from {_digits(process.source)})"


def _welcome_json(welcome: WelcomeDetail) -> dict[str, object]:
    return {
        "newcomer": ref_json(welcome.person),
        "buddy": ref_json(welcome.buddy) if welcome.buddy else None,
        "tasks": [
            {
                "number": task.number,
                "text": task.text,
                "done": task.done,
                "by": ref_json(task.by) if task.by else None,
            }
            for task in welcome.tasks
        ],
    }


def _welcome_lines(welcome: WelcomeDetail) -> Iterator[str]:
    if welcome.buddy is not None:
        yield f"({_names([welcome.buddy])} helps)"
    for task in welcome.tasks:
        by = f" ({_names([task.by])})" if task.by else ""
        yield f"[{'x' if task.done else ' '}] {task.number}. {task.text}{by}"


def _event_json(event: EventDetail) -> dict[str, object]:
    return {
        "place": event.place,
        "starts_ms": event.starts_ms,
        "ends_ms": event.ends_ms,
        "yes": [ref_json(ref) for ref in event.yes],
        "no": [ref_json(ref) for ref in event.no],
        "maybe": [ref_json(ref) for ref in event.maybe],
        "mine": event.mine,
    }


def _event_lines(event: EventDetail) -> Iterator[str]:
    until = f" until {moment(event.ends_ms)}" if event.ends_ms else ""
    yield f"({moment(event.starts_ms)}{until}{', ' + event.place if event.place else ''})"
    for word, people in (("come", event.yes), ("come perhaps", event.maybe), ("no", event.no)):
        if people:
            yield f"({word}: {_names(people)})"


def _outside_json(piece: OutsideDetail) -> dict[str, object]:
    return {
        "post": text_of(piece.post),
        "until": piece.until,
        "networks": list(piece.networks),
        "agreed": [ref_json(ref) for ref in piece.agreed],
        "waiting": [ref_json(ref) for ref in piece.waiting],
        "refused": [ref_json(ref) for ref in piece.refused],
        "held": piece.held,
        "ready": piece.ready,
    }


def _outside_lines(piece: OutsideDetail) -> Iterator[str]:
    state = "may be told" if piece.ready else "not to be told yet"
    yield f"({state}: {' and '.join(piece.networks)}, until {piece.until})"
    if piece.held:
        yield "(another piece of the same week came first)"
    for word, people in (("waits for", piece.waiting), ("refused by", piece.refused)):
        if people:
            yield f"({word} {_names(people)})"


def _names(people: Iterable[PersonRef]) -> str:
    return ", ".join(name_of(ref.name, ref.person) for ref in people)


def _digits(id: bytes) -> str:
    return id.hex()[:SHOWN_DIGITS]
