"""The reference of the command line says what the commands say."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import click

from sync.cli.app import patio

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def _loaded() -> Callable[[click.Group], str]:
    """packaging/ is no package, so the script is loaded by its path."""
    spec = importlib.util.spec_from_file_location("reference", PACKAGING / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Callable[[click.Group], str] = module.reference
    return made


reference = _loaded()


def test_the_reference_is_that_of_the_commands() -> None:
    # Otherwise: python packaging/reference.py
    assert (PACKAGING / "commands.md").read_text("utf-8") == reference(patio)


def test_every_command_and_option_is_in_it() -> None:
    page = reference(patio)

    for name, command in patio.commands.items():
        assert f"\n## patio {name}\n" in page
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                assert parameter.opts[0] in page


def test_what_a_command_says_of_itself_cannot_become_markup() -> None:
    @click.command()
    @click.option("--a", metavar="X|Y", help="<b> or *c* | `d`")
    def one(a: str) -> None:
        """Says <i> and [link](x).

        \b
        {"as": "it *stands*"}
        """

    page = reference(click.Group("patio", {"one": one}))

    assert "Says \\<i> and \\[link\\](x)." in page
    assert '```\n{"as": "it *stands*"}\n```' in page
    assert "| `--a X\\|Y` | \\<b> or \\*c\\* \\| \\`d\\` |" in page
