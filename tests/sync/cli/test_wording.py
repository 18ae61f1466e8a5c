"""Every error of the engine has a sentence of its own for people."""

import errno
import inspect

import pytest

from sync import errors
from sync.cli.output import plain
from sync.cli.wording import clock_sentence, sentence, system_sentence

LEAVES = sorted(
    (
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.PatioError)
    ),
    key=lambda kind: kind.__name__,
)

GROUPS = {errors.PatioError, errors.PersonError, errors.PeerError}
SHARED = {errors.ProtocolError, errors.RunRefused}
"""Faults of another computer's program: people can do the same about both."""


@pytest.mark.parametrize("kind", LEAVES)
def test_an_error_without_its_facts_still_makes_a_sentence(kind: type[errors.PatioError]) -> None:
    words = sentence(kind())
    assert words.endswith(".")
    assert "\n" not in words
    assert "{" not in words


@pytest.mark.parametrize("kind", [k for k in LEAVES if k not in GROUPS | SHARED])
def test_each_error_has_words_of_its_own(kind: type[errors.PatioError]) -> None:
    assert kind in sentence.registry, f"{kind.__name__} needs a sentence in sync/cli/wording.py"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.NotAHome(path="/x", why="file"), "/x is not a Patio home"),
        (errors.HomeBusy(path="/x", pid=42), "process 42"),
        (errors.NewerDatabase(path="/x/patio.db"), "/x/patio.db was written by a newer Patio"),
        (errors.NoSpace(path="/x"), "The disk is full"),
        (errors.PortTaken(address="127.0.0.1:1"), "127.0.0.1:1"),
        (errors.WrongCode(why="checksum"), "mistyped"),
        (errors.InviteRefused(why="used"), "already been used"),
        (errors.PeerUnreachable(address="a:1", why="refused"), "Nobody answers at a:1 (refused)"),
        (errors.NotAllowed(action="announce", needs="admin"), "an owner or an administrator"),
        (errors.UnknownTarget(what="person", text="Ana"), "no person 'Ana'"),
        (errors.UnknownTarget(what="tile", text="girasol"), "no tile 'girasol' here. See 'patio s"),
        (errors.AmbiguousTarget(what="person", text="A", matches="Ana, Eva"), "Ana, Eva"),
        (errors.BadText(field="text", rule="too_long", limit=9), "9 characters at most"),
        (
            errors.BadText(field="picture", rule="too_long", limit=20 << 20, unit="bytes"),
            "The picture is too large. It can have 20 MB at most.",
        ),
        (
            errors.BadText(field="picture", rule="too_long", limit=32 << 10, unit="bytes"),
            "32 KB at most",
        ),
        (
            errors.BadText(field="picture", rule="too_long", limit=40_000_000, unit="pixels"),
            "40 million pixels at most",
        ),
        (
            errors.BadText(field="file", rule="blank", name="notas.txt"),
            "notas.txt: That file has nothing in it.",
        ),
        (errors.BadText(field="words", rule="missing"), "recovery words are missing"),
        (errors.OldLibrary(library="SQLite", version="3.40.1", needs="3.51.3"), "SQLite 3.40.1"),
        (errors.LogMissing(path="/x/patio.db"), "let 'patio node' fetch it"),
        (errors.LogMissing(path="/x/patio.db", why="empty"), "is empty"),
        (errors.KeysMissing(path="/x", why="the keys are missing"), "no keys.json"),
        (errors.ViewsMissing(path="/x"), "patio rebuild"),
        (errors.CannotRead(path="/x", why="missing"), "There is no file /x."),
        (errors.CannotRead(path="/x", why="Permission denied"), "/x is there and cannot be read"),
        (errors.NotOurAddress(address="1.2.3.4:0"), "1.2.3.4:0 is not an address of this computer"),
        (errors.DamagedHome(path="/x", why="older copy"), "older copy"),
        (errors.ReadOnlyHome(path="/x", why="older copy"), "older copy"),
        (errors.ReadOnlyHome(path="/x", why="no guard"), "cannot be told"),
        (errors.ReadOnlyHome(path="/x", why="other computer"), "from another computer"),
        (errors.ReadOnlyHome(path="/x", why="copy"), "is a copy of one"),
        (errors.ReadOnlyHome(path="/x", why="twin"), "Another computer is using a copy"),
        (errors.ReadOnlyHome(path="/x", why="fork"), "Nothing is lost"),
        (errors.ReadOnlyHome(path="/x", why="from the future"), "patio continue"),
        (errors.KeysLocked(path="/x", store="Keychain", why="gone"), "Keychain cannot be reached"),
        (errors.KeysLocked(path="/x", store="Keychain", why="absent"), "does not have them"),
        (errors.KeysLocked(path="/x", store="Keychain", why="denied"), "denied"),
        (errors.SessionRefused(code=1, text="BUSY"), "BUSY"),
        (errors.BrokenInvariant(what="one and one"), "one and one"),
    ],
)
def test_the_facts_are_in_the_sentence(error: errors.PatioError, said: str) -> None:
    assert said in sentence(error)


@pytest.mark.parametrize(
    ("field", "rule", "said"),
    [
        ("until", "past", "That last day has passed. Write one that is to come."),
        ("at", "past", "That time has passed."),
        ("review", "date", "The day of the next look is not a date."),
        ("start", "past", "That beginning has passed."),
        ("until", "before", "The last day is before the day or time at which it begins."),
        ("until", "empty", "Say until which day."),
        ("to", "empty", "Say whom it is for."),
        ("skills", "too_long", "The skill is too long. It can have 9 characters at most."),
        ("skills", "range", "The number of skills is out of range. It can be 9 at most."),
        ("title", "empty", "The title is empty. Write something."),
    ],
)
def test_fields_are_called_by_words_and_not_by_their_own_names(
    field: str, rule: str, said: str
) -> None:
    assert sentence(errors.BadText(field=field, rule=rule, limit=9)).startswith(said)


def test_a_fact_with_braces_is_not_a_template() -> None:
    assert "{field}" in sentence(errors.UnknownTarget(what="entry", text="{field}"))
    assert "(%s {why})" in sentence(errors.BadText(field="x", rule="unreadable", why="%s {why}"))


def test_a_full_disk_reported_by_the_system_is_named_as_such() -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "/x/y")
    assert system_sentence(full).startswith("The disk is full (/x/y")
    assert "permissions" in system_sentence(PermissionError(errno.EACCES, "Permission denied"))


def test_an_escape_in_a_fact_is_harmless_once_printed() -> None:
    words = sentence(errors.SessionRefused(code=1, text="\x1b]0;owned\x07"))
    assert "\x1b" not in plain(words)


@pytest.mark.parametrize(
    ("behind_ms", "said"),
    [
        (14 * 60_000, "14 minutes behind its colleagues'"),
        (-3 * 60_000, "3 minutes ahead of its colleagues'"),
        (1, "a minute behind"),
    ],
)
def test_a_wrong_clock_is_told_in_minutes(behind_ms: int, said: str) -> None:
    assert said in clock_sentence(behind_ms)


def test_a_file_that_is_no_list_of_lines_leads_to_what_one_looks_like() -> None:
    said = sentence(errors.BadImport(line=1, rule="json", why="invalid character"))

    assert "Line 1 " in said
    assert said.endswith("'patio import --help'.")
