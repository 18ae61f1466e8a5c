"""The door: exit statuses, the window, and what happens when something breaks behind it."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from sync import errors
from sync.cli import main
from sync.cli.app import patio
from sync.cli.window import WindowRequest


def raising(error: BaseException) -> click.Command:
    @click.command()
    def break_down() -> None:
        raise error

    return break_down


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A home for commands that break; where their logs go."""
    monkeypatch.setenv("PATIO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


def run_broken(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> int:
    monkeypatch.setitem(patio.commands, "feed", raising(error))
    return main(["feed"])


def test_a_home_without_a_name_is_a_wrong_call_and_not_the_current_folder(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["status", "--home", ""], lambda _request: 1) == 2
    assert "no folder is named" in capsys.readouterr().err


def test_without_a_command_the_window_opens_on_the_chosen_home(tmp_path: Path) -> None:
    asked: list[WindowRequest] = []

    def window(request: WindowRequest) -> int:
        asked.append(request)
        return 0

    assert main(["--home", str(tmp_path), "--language", "es"], window) == 0
    assert asked == [WindowRequest(tmp_path, None, "es")]


@pytest.mark.parametrize("link", ["patio:ab12", "PATIO:AB12", "patio://ab12/", "patio:"])
def test_the_address_of_a_card_opens_the_window_there(tmp_path: Path, link: str) -> None:
    asked: list[WindowRequest] = []

    def window(request: WindowRequest) -> int:
        asked.append(request)
        return 3

    assert main(["--home", str(tmp_path), "--language", "en", link], window) == 3
    assert asked == [WindowRequest(tmp_path, None, "en", link=link)]


def test_an_address_that_belongs_to_a_command_is_left_to_it(tmp_path: Path) -> None:
    # Nothing to show it with: the command is the one that fails.
    assert main(["show", "patio:ab12", "--home", str(tmp_path)], lambda _request: 5) != 5


def test_an_address_wants_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["patio:ab12"]) == 2
    assert "no window" in capsys.readouterr().err


def test_the_window_is_told_to_keep_out_of_sight(tmp_path: Path) -> None:
    asked: list[WindowRequest] = []

    def window(request: WindowRequest) -> int:
        asked.append(request)
        return 0

    assert main(["--background", "--home", str(tmp_path)], window) == 0
    assert asked == [WindowRequest(tmp_path, background=True)]


def test_the_windows_exit_status_is_the_programs(tmp_path: Path) -> None:
    assert main(["--home", str(tmp_path)], lambda _request: 1) == 1


def test_without_a_window_a_command_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "no window" in capsys.readouterr().err


def test_a_command_does_not_open_the_window(tmp_path: Path) -> None:
    def window(_request: WindowRequest) -> int:
        raise AssertionError

    assert main(["feed", "--home", str(tmp_path)], window) == 1


@pytest.mark.parametrize("words", [["--help"], ["feed", "--help"], ["--version"]])
def test_help_is_no_failure(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out


def test_a_deliberate_error_is_a_sentence(
    broken: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_broken(monkeypatch, errors.NobodyFound()) == 1
    assert capsys.readouterr().err.startswith("No computer of the company was found")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_ctrl_c_is_a_word(
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
) -> None:
    assert run_broken(monkeypatch, error) == 1
    assert capsys.readouterr().err.strip() == "Stopped."


def test_a_bug_is_a_sentence_and_a_log_without_what_people_wrote(
    broken: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_broken(monkeypatch, ValueError("lo que alguien escribió")) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "fault of its own" in told.err
    assert "Traceback" not in told.err
    log = Path(told.err.rsplit("Details: ", 1)[1].strip())
    assert log.is_relative_to(broken)
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "break_down" in written
    assert "lo que alguien" not in written


def test_options_count_before_and_after_the_command_and_the_later_wins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = str(tmp_path / "carmen")
    words = ["create", "Cerámicas Oliva", "--name", "Carmen"]
    assert main(["--json", "--home", str(tmp_path / "otra"), *words, "--home", home]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["name"] == "Cerámicas Oliva"
    assert len(document["recovery"]) == 12
    assert not (tmp_path / "otra").exists()
    assert main(["--home", home, "post", "Hola"]) == 0
    assert len(capsys.readouterr().out.strip()) == 64


def test_the_command_line_starts_without_the_engine() -> None:
    code = (
        "import sys; from sync.cli import main; status = main(['--help']);"
        "heavy = {'sqlalchemy', 'alembic', 'cryptography', 'zeroconf', 'asyncio', 'keyring'};"
        "heavy &= set(sys.modules);"
        "sys.exit(str(heavy) if heavy else status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False,
        cwd=Path(__file__).resolve().parents[3],
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("address", [False, True])
def test_an_invitation_opens_the_window_with_it(tmp_path: Path, address: bool) -> None:
    asked: list[WindowRequest] = []
    file = tmp_path / "Año nuevo.PATIO-invite"

    def window(request: WindowRequest) -> int:
        asked.append(request)
        return 0

    word = file.as_uri() if address else str(file)
    assert main(["--home", str(tmp_path), word], window) == 0
    assert asked == [WindowRequest(tmp_path, link=str(file))]


def test_an_invitation_may_be_given_with_a_name(tmp_path: Path) -> None:
    asked: list[WindowRequest] = []

    def window(request: WindowRequest) -> int:
        asked.append(request)
        return 0

    file = tmp_path / "company.patio-invite"
    words = ["--home", str(tmp_path), "--invite", str(file), "--name", "Rubén Soto"]
    assert main(words, window) == 0
    assert asked == [WindowRequest(tmp_path, invite=file, name="Rubén Soto")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["react", "abcdef"], "Choose from: like, bravo, "),
        (["invite", "--words-file", "/no/such"], "No such file or directory. See "),
        (["leaving", "Pepe", "--day", "ayer"], "'ayer' is no day that there is; write it as "),
        (["feed", "--nosuch"], "No such option '--nosuch'"),
    ],
)
def test_a_wrong_call_is_one_line_of_whole_sentences(
    words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--home", str(tmp_path / "home")]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
    assert "\\" not in line
    assert line.endswith(f". See 'patio {words[0]} --help'.") or "?) See" in line
