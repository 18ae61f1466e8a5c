"""The reference of the command line, written from the commands themselves.

``python packaging/reference.py`` writes ``packaging/commands.md`` and the manual pages of ``patio``
and ``patio-node``, in ``packaging/linux``, anew; a test sees to it that they say what the commands
say. It needs the environment that ``packaging/run.py`` makes.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import click

ROOT: Final = Path(__file__).resolve().parents[1]

ABOUT: Final = "the social network of an office, without a server"

EXITS: Final = (
    "Every command exits with 0 when it is done, 1 when it could not (one line on standard error"
    " says why), and 2 when it was called wrongly. --home DIR (or PATIO_HOME) names the folder of"
    " this device, and --json prints one JSON document, for programs; both may stand before or"
    " after a command's name, and are not repeated for each."
)

_EVERYWHERE: Final = frozenset({"--home", "--json", "--help"})


class Paragraph(NamedTuple):
    """A part of a command's help; ``fixed``: its lines stay as they are."""

    text: str
    fixed: bool


class Told(NamedTuple):
    """What a command says of itself; ``options`` are pairs of how and what."""

    name: str
    usage: str
    short: str
    help: tuple[Paragraph, ...]
    options: tuple[tuple[str, str], ...]


def told(group: click.Group) -> list[Told]:
    """The group itself, then its commands in its own order, but for those it hides."""
    context = click.Context(group, info_name="patio")
    found = [_told(group, context, "patio")]
    for name in group.list_commands(context):
        command = group.commands[name]
        if not command.hidden:
            inner = click.Context(command, info_name=name, parent=context)
            found.append(_told(command, inner, f"patio {name}"))
    return found


def _told(command: click.Command, context: click.Context, name: str) -> Told:
    usage = " ".join([name, *command.collect_usage_pieces(context)])
    # What click leaves out of a help stands behind a form feed.
    text = inspect.cleandoc(command.help or "").partition("\f")[0]
    paragraphs = tuple(map(_paragraph, text.split("\n\n"))) if text else ()
    short = command.get_short_help_str(limit=120)
    return Told(name, usage, short, paragraphs, tuple(_options(command, context)))


def _paragraph(text: str) -> Paragraph:
    if text.startswith("\b"):
        return Paragraph(text.removeprefix("\b").strip("\n"), fixed=True)
    return Paragraph(" ".join(text.split()), fixed=False)


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for parameter in command.get_params(context):
        if not isinstance(parameter, click.Option) or _EVERYWHERE & set(parameter.opts):
            continue
        record = parameter.get_help_record(context)  # None of a hidden one
        if record is not None:
            yield record[0], " ".join(record[1].split())


# ---------------------------------------------------------------------------------- Markdown


def markdown(commands: list[Told]) -> str:
    """The page for people who look at the repository."""
    links = [
        f"- [`{one.name}`](#{one.name.replace(' ', '-')}): {_shown(one.short)}"
        for one in commands[1:]
    ]
    head = (
        "# patio: the command line\n\nWritten by `packaging/reference.py` from the commands"
        f" themselves; do not edit it.\n\n{_shown(EXITS)}\n"
    )
    index = "## Commands\n\n" + "\n".join(links) + "\n"
    first, *rest = map(_markdown, commands)
    return "\n".join([head, first, index, *rest])


def _markdown(one: Told) -> str:
    parts = [f"## {one.name}", f"```\n{one.usage}\n```"]
    parts += [f"```\n{p.text}\n```" if p.fixed else _shown(p.text) for p in one.help]
    if one.options:
        rows = [f"| `{_cell(how)}` | {_cell(_shown(what))} |" for how, what in one.options]
        parts.append("\n".join(["| option | |", "|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _shown(text: str) -> str:
    """Words as Markdown that shows them as they are."""
    return re.sub(r"([\\*_<\[\]`])", r"\\\1", text)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


# ------------------------------------------------------------------------------- manual page


def manual(commands: list[Told]) -> str:
    """The page that ``man patio`` shows. Source: man(7)."""
    first, *rest = commands
    lines = [
        '.\\" Written by packaging/reference.py from the commands themselves; do not edit it.',
        ".TH PATIO 1",
        ".SH NAME",
        f"patio \\- {_roff(ABOUT)}",
        ".SH SYNOPSIS",
        f".B {_roff(first.usage)}",
        ".SH DESCRIPTION",
        *_manual_body(first),
        ".PP",
        _roff(EXITS),
        ".SH COMMANDS",
    ]
    for one in rest:
        lines += [f".SS {_roff(one.usage)}", *_manual_body(one)]
    return "\n".join(lines) + "\n"


def node_manual(commands: list[Told]) -> str:
    """The page that ``man patio-node`` shows: the same commands of the program without a window."""
    first, *rest = commands

    def renamed(text: str) -> str:
        return re.sub(r"(?<![\w.-])patio(?= [a-z\[])", "patio-node", text)

    about = (
        Paragraph(renamed("patio [COMMAND] does what patio(1) does, without a window."), False),
    )
    node = Told("patio-node", "patio-node [OPTIONS] COMMAND [ARGS]...", first.short, about, ())
    page = manual([node, *(one._replace(usage=renamed(one.usage)) for one in rest)])
    page = page.replace(".TH PATIO 1", ".TH PATIO\\-NODE 1", 1)
    page = page.replace(
        f"patio \\- {_roff(ABOUT)}",
        f"patio\\-node \\- {_roff('an always-on computer of an office')}",
        1,
    )
    return page + _SERVICE


_SERVICE: Final = """.SH SERVICE
.PP
The package has a unit for systemd, patio\\-node.service, which runs 'patio\\-node node' as the user
patio\\-node once that user's home, /var/lib/patio\\-node, belongs to a company:
.PP
.nf
sudo install \\-d \\-o patio\\-node \\-m 700 /var/lib/patio\\-node
sudo \\-u patio\\-node patio\\-node join CODE \\-\\-name NAME \\-\\-home /var/lib/patio\\-node
sudo systemctl enable \\-\\-now patio\\-node
.fi
.SH SEE ALSO
patio(1), systemctl(1)
"""


def _manual_body(one: Told) -> Iterator[str]:
    for paragraph in one.help:
        yield ".PP"
        if paragraph.fixed:
            yield from [".nf", *map(_roff, paragraph.text.split("\n")), ".fi"]
        else:
            yield _roff(paragraph.text)
    for how, what in one.options:
        yield from [".TP", f".B {_roff(how)}", _roff(what)]


def _roff(text: str) -> str:
    """Words as they are: a dot or quote at the beginning of a line would be an instruction."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text[:1] in (".", "'") else text


PAGES: Final = {
    ROOT / "packaging" / "commands.md": markdown,
    ROOT / "packaging" / "linux" / "patio.1": manual,
    ROOT / "packaging" / "linux" / "patio-node.1": node_manual,
}
"""Where each form of the reference is, and what writes it."""


def main() -> None:
    """Write the pages."""
    sys.path.insert(0, str(ROOT))
    from sync.cli.app import patio

    commands = told(patio)
    for path, form in PAGES.items():
        path.write_text(form(commands), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
