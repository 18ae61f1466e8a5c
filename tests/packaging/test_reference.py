"""The reference of the command line says what the commands say."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import click
import pytest

from sync.cli.app import patio

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    """The script as a module; packaging/ is no package, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location("reference", PACKAGING / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_those_of_the_commands(reference: ModuleType) -> None:
    # Otherwise: python packaging/reference.py
    for path, form in reference.PAGES.items():
        assert path.read_text("utf-8") == form(reference.told(patio)), path.name


def test_every_command_and_option_is_in_them(reference: ModuleType) -> None:
    commands = reference.told(patio)
    page, manual = reference.markdown(commands), reference.manual(commands)

    for name, command in patio.commands.items():
        if command.hidden:
            continue
        assert f"\n## patio {name}\n" in page
        assert f"\n.SS patio {name.replace('-', chr(92) + '-')} " in manual
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                assert parameter.opts[0] in page
                assert parameter.opts[0].replace("-", "\\-") in manual


def test_what_a_command_says_of_itself_cannot_become_markup(reference: ModuleType) -> None:
    @click.command()
    @click.option("--a", metavar="X|Y", help="<b> or *c* | `d`")
    @click.option("--secret", hidden=True)
    def one(a: str, secret: str) -> None:
        """Says <i> and [link](x).

        .SH is no heading \\fB and a-dash

        \b
        {"as": "it *stands*"}
        'so'
        """

    commands = reference.told(click.Group("patio", {"one": one}))
    page, manual = reference.markdown(commands), reference.manual(commands)

    assert "Says \\<i> and \\[link\\](x)." in page
    assert '```\n{"as": "it *stands*"}\n\'so\'\n```' in page
    assert "| `--a X\\|Y` | \\<b> or \\*c\\* \\| \\`d\\` |" in page
    assert "\n\\&.SH is no heading \\efB and a\\-dash\n" in manual
    assert "\n\\&'so'\n" in manual
    assert "secret" not in page + manual
