"""Looking after the data: ``verify``, ``doctor``, ``mend``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from sync.cli.checkwords import check_line, check_words, finding_line, summary
from sync.cli.output import say, tell
from sync.cli.settings import Settings, common

if TYPE_CHECKING:
    from sync.node.doctor import Check
    from sync.node.verifying import Finding

_STEP = 2_000
"""Entries between two lines of progress."""


@click.command()
@common
@click.pass_obj
def verify(settings: Settings) -> int:
    """Prove everything kept here again: signatures, hashes, chains, pages, pictures.

    It changes nothing, and a node may run meanwhile. Exit status 1 when something does not
    add up, with a line for each finding.
    """
    from sync.node.verifying import verify_home

    found = verify_home(settings.home, _progress if _watched(settings) else _silent)
    document = {
        "good": not found.findings,
        "entries": found.entries,
        "signatures": found.signatures,
        "payloads": found.payloads,
        "blobs": found.blobs,
        "governance": found.governance.hex(),
        "views": found.views.hex(),
        "findings": [_finding_json(finding) for finding in found.findings],
    }
    lines = [finding_line(finding) for finding in found.findings]
    say(settings.as_json, document, [*lines, summary(found)])
    return 1 if found.findings else 0


def _finding_json(finding: Finding) -> dict[str, object]:
    return {
        "kind": finding.kind,
        "detail": finding.detail,
        "device": finding.device.hex() if finding.device else None,
        "lane": finding.lane if finding.device else None,
        "seq": finding.seq if finding.device else None,
        "words": finding_line(finding),
    }


def _watched(settings: Settings) -> bool:
    return not settings.as_json and sys.stderr is not None and sys.stderr.isatty()


def _silent(_done: int, _total: int) -> None:
    """Nobody is looking."""


def _progress(done: int, total: int) -> None:
    if total > _STEP and done % _STEP < 500:
        tell(f"{done} of {total} entries …")


@click.command()
@common
@click.pass_obj
def doctor(settings: Settings) -> int:
    """Show how this device keeps its data, and what somebody should look at.

    Exit status 1 when something does not work until somebody does something about it.
    """
    from sync.node.doctor import State, examine

    checks = list(examine(settings.home))
    bad = any(check.state is State.BAD for check in checks)
    document = {"good": not bad, "checks": [_check_json(check) for check in checks]}
    say(settings.as_json, document, [check_line(check) for check in checks])
    return 1 if bad else 0


def _check_json(check: Check) -> dict[str, object]:
    return {
        "name": check.name,
        "state": str(check.state),
        "why": check.why or None,
        "words": check_words(check),
        **check.facts,
    }


@click.command()
@common
@click.pass_obj
def mend(settings: Settings) -> None:
    """Make a damaged database usable again, with no node running. Nothing is deleted.

    Damaged indexes are made anew. Otherwise the file is set aside and what can still be read
    goes into a new one; a node then fetches the rest from colleagues.
    """
    from sync.node.rescuing import mend_home

    done = mend_home(settings.home)
    document = {
        "done": done.what,
        "aside": str(done.aside) if done.aside else None,
        "entries": done.entries,
        "rotten": done.rotten,
    }
    sentences = {
        "nothing": "The database is whole: there was nothing to mend.",
        "rotten": (
            f"Bytes in the database had changed. In {done.rotten} of the logs they are fetched "
            "again from colleagues: let 'patio node' run."
        ),
        "heads": (
            f"Logs that took nothing more were put right; {done.entries} entries are here. Let "
            "'patio node' run: colleagues give the rest."
        ),
        "indexes": f"The indexes were made anew; all {done.entries} entries are here.",
        "aside": (
            f"The damaged file is now {done.aside}, and {done.entries} entries of it are in a new "
            "one. Let 'patio node' run: colleagues give the rest. Keep the old file until then."
        ),
    }
    say(settings.as_json, document, [sentences[done.what]])
