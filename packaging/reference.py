"""The reference of the command line, written from the commands themselves.

``python packaging/reference.py`` writes ``packaging/commands.md`` anew; a test sees to it that the
file says what the commands say. It needs the environment that ``packaging/run.py`` makes.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "packaging" / "commands.md"

HEAD = """\
# patio: the command line

Written by `packaging/reference.py` from the commands themselves; do not edit it.

Every command exits with 0 when it is done, 1 when it could not (one line on standard error says
why), and 2 when it was called wrongly. `--home DIR` and `--json` may stand before or after a
command's name; they are not repeated below.
"""

_EVERYWHERE = frozenset({"--home", "--json", "--help"})


def reference(group: click.Group) -> str:
    """The whole page, in Markdown: the group, then its commands in its own order."""
    context = click.Context(group, info_name="patio")
    names = [name for name in group.list_commands(context) if not group.commands[name].hidden]
    links = [f"- [`patio {name}`](#patio-{name}): {_short(group, name)}" for name in names]
    parts = [HEAD, _command(group, context, "patio"), "## Commands\n\n" + "\n".join(links) + "\n"]
    for name in names:
        inner = click.Context(group.commands[name], info_name=name, parent=context)
        parts.append(_command(group.commands[name], inner, f"patio {name}"))
    return "\n".join(parts)


def _short(group: click.Group, name: str) -> str:
    return _escaped(group.commands[name].get_short_help_str(limit=120))


def _command(command: click.Command, context: click.Context, name: str) -> str:
    usage = " ".join([name, *command.collect_usage_pieces(context)])
    rows = list(_options(command, context))
    table = "\n".join(["| option | |", "|---|---|", *rows]) + "\n" if rows else ""
    parts = [f"## {name}", f"```\n{usage}\n```", _help(command.help or ""), table]
    return "\n\n".join(part for part in parts if part).rstrip() + "\n"


def _help(text: str) -> str:
    r"""A command's help: paragraphs, and as it stands where click is told so (``\b``)."""
    paragraphs = inspect.cleandoc(text).partition("\f")[0].split("\n\n")
    return "\n\n".join(_paragraph(paragraph) for paragraph in paragraphs)


def _paragraph(text: str) -> str:
    if text.startswith("\b"):
        return "```\n" + text.removeprefix("\b").strip("\n") + "\n```"
    return _escaped(" ".join(text.split()))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        if not isinstance(parameter, click.Option) or parameter.hidden:
            continue
        if _EVERYWHERE & set(parameter.opts):
            continue
        record = parameter.get_help_record(context)
        if record is not None:
            option, about = record
            yield f"| `{_cell(option)}` | {_cell(_escaped(' '.join(about.split())))} |"


def _escaped(text: str) -> str:
    """Words as Markdown that shows them as they are."""
    return re.sub(r"([\\*_<\[\]`])", r"\\\1", text)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the page."""
    sys.path.insert(0, str(ROOT))
    from sync.cli.app import patio

    TARGET.write_text(reference(patio), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
