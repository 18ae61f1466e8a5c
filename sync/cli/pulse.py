"""How the whole office does: ``pulse``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from sync.cli.output import say
from sync.cli.questions import ledger_lines
from sync.cli.settings import Settings, common
from sync.views.rows_pulse import FEW, Pulse, Share, ShareKind


@click.command()
@click.option("--months", type=click.IntRange(1, 36), default=12, show_default=True)
@common
@click.pass_obj
def pulse(settings: Settings, months: int) -> None:
    """Show how the office does as a whole: who takes part, what is written, what is read.

    It is the same for everybody, names nobody, and says nothing of fewer than five people.
    """
    with settings.client() as client:
        client.me()
        found = client.pulse(months)
    say(settings.as_json, _json(found), _lines(found))


def _json(found: Pulse) -> dict[str, object]:
    return {
        "people": found.people,
        "months": [
            {
                "month": month.name,
                "took_part": _share_json(month.took_part),
                "kinds": dict(month.kinds),
            }
            for month in found.months
        ],
        "questions": found.questions._asdict() if found.questions else None,
        "thanks": [one._asdict() for one in found.thanks],
        "reach": [{"title": one.title, "read": _share_json(one.read)} for one in found.reach],
    }


def _share_json(share: Share) -> dict[str, object]:
    percent = share.percent if share.kind is ShareKind.EXACT else None
    return {"kind": share.kind.value, "percent": percent}


def _lines(found: Pulse) -> Iterator[str]:
    if found.people < FEW:
        yield f"Pulso begins with {FEW} people: of fewer it would be about persons."
        return
    for month in found.months:
        kinds = ", ".join(f"{kind} {percent} %" for kind, percent in month.kinds)
        yield f"{month.name}  took part: {_words(month.took_part)}{'; ' + kinds if kinds else ''}"
    for one in found.reach:
        yield f"{one.title}: acknowledged by {_words(one.read)}"
    for thanks in found.thanks:
        yield f"{thanks.giver} thanked {thanks.receiver}: {thanks.times} times"
    if found.questions and found.questions.asked:
        yield from ledger_lines(found.questions)


def _words(share: Share) -> str:
    match share.kind:
        case ShareKind.EXACT:
            return f"{share.percent} %"
        case ShareKind.FEW:
            return f"fewer than {FEW}"
        case ShareKind.NEARLY_ALL:
            return f"all but fewer than {FEW}"
