"""The installer for Windows, run under wine with a stand-in for the program.

Wanted: ``nsis``, ``wine64`` and ``gcc-mingw-w64-x86-64``; where one is missing the tests are
skipped. What wine does not have (Windows' firewall, Defender, a person without an administrator's
rights) only the platform's own check sees.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from windows import installer

HERE = Path(__file__).resolve().parent
COMPILER = "x86_64-w64-mingw32-gcc"
KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\org.patio.Patio"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


def folder_of_wine() -> Path | None:
    """Where Debian has it without its 32-bit half, or where a distribution's own is."""
    places = [Path("/usr/lib/wine"), *(Path(p).parent for p in [shutil.which("wine64") or ""] if p)]
    return next((place for place in places if (place / "wine64").exists()), None)


WINE = folder_of_wine()
FOLDER = WINE or Path()
ASKED = "PATIO_CHECK_WINDOWS"
MISSING = [
    name
    for name, there in (
        ("makensis", shutil.which("makensis")),
        ("wine64", WINE),
        (COMPILER, shutil.which(COMPILER)),
    )
    if not there
]
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"no {', '.join(MISSING)} here"),
    pytest.mark.skipif(
        ASKED not in os.environ, reason="takes two minutes: packaging/release.py check-windows"
    ),
]


class Pc:
    """A Windows of its own, and installers of several versions."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._before: Callable[[], None] | None = None
        self.drive = folder / "prefix" / "drive_c"
        self.notes = folder / "notes.txt"
        self._environment = os.environ | {
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;netsh.exe=n",
            "STANDIN_NOTES": f"Z:{self.notes}",
        }
        self._environment.pop("DISPLAY", None)
        self.standin = folder / "standin.exe"
        words = [COMPILER, "-O1", "-s", "-municode", str(HERE / "standin.c"), "-o"]
        subprocess.run([*words, str(self.standin)], check=True)
        (folder / "prefix").mkdir()
        # It stays: starting it for each call takes longer than the call.
        subprocess.run([FOLDER / "wineserver", "-p"], env=self._environment, check=True)
        self.wine("wineboot", "-i")
        self.wine("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
        # What the installer asks of the firewall is noted like every other call.
        shutil.copy(self.standin, self.drive / "windows" / "system32" / "netsh.exe")
        self.home = next((self.drive / "users").glob(f"{os.environ.get('USER', 'root')}*"))
        self.local = self.home / "AppData" / "Local"
        self.program = self.local / "Programs" / "Patio"
        self.data = self.local / "patio"

    def wine(self, *words: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a program of that Windows to its end."""
        # Into a file: what Windows starts beside it would keep a pipe open.
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            done = subprocess.run(
                [FOLDER / "wine64", *words],
                env=self._environment,
                stdout=said,
                stderr=subprocess.STDOUT,
                check=check,
                preexec_fn=self._before,
            )
            said.seek(0)
            return subprocess.CompletedProcess(done.args, done.returncode, said.read())

    @contextmanager
    def limited(self, before: Callable[[], None]) -> Iterator[None]:
        """What is started meanwhile does this first."""
        self._before = before
        try:
            yield
        finally:
            self._before = None

    def stop(self) -> None:
        """End all of it."""
        subprocess.run([FOLDER / "wineserver", "-k"], env=self._environment, check=False)

    @contextmanager
    def running(self, program: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
        """A stand-in that is there until it is ended."""
        with subprocess.Popen(
            [FOLDER / "wine64", program, *words],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "here"
            try:
                yield process
            finally:
                process.kill()

    def setup(self, version: str, *, more: bytes = b"", room_mb: int | None = None) -> Path:
        """The installer of a version, whose bundle lies beside it."""
        kind = "".join((version, "-big" if more else "", "-vast" if room_mb else ""))
        made = self.folder / kind / f"Patio-{version}-x64.exe"
        if not made.exists():
            bundle = made.parent / "bundle"
            (bundle / "_internal" / "qml" / "Año nuevo").mkdir(parents=True)
            for name in ("patio.exe", "patio-cli.exe"):
                shutil.copy(self.standin, bundle / name)
            (bundle / "_internal" / "version.txt").write_text(version)
            (bundle / "_internal" / f"only-in-{version}.dll").write_text("MZ")
            (bundle / "_internal" / "qml" / "Año nuevo" / "a $b.qml").write_bytes(more)
            installer.run(installer.command(bundle, made, version, room_mb=room_mb))
        return made

    def install(self, setup: Path, words: str = "") -> subprocess.CompletedProcess[str]:
        """Run it without a window; ``words`` as somebody would type them."""
        return self._line(f'"{windows_path(self, setup)}" /S {words}')

    def uninstall(self, words: str = "", program: Path | None = None) -> None:
        """Run the uninstaller to its end: from a copy, which it makes itself and leaves alone."""
        place = program or self.program
        shutil.copy(place / "uninstall.exe", self.folder / "Un.exe")
        copy = windows_path(self, self.folder / "Un.exe")
        done = self._line(f'"{copy}" /S {words} _?={windows_path(self, place)}')
        assert done.returncode == 0

    def _line(self, line: str) -> subprocess.CompletedProcess[str]:
        (self.folder / "line.txt").write_text(line)
        return self.wine(self.standin, "--run", self.folder / "line.txt", check=False)

    def value(self, key: str, name: str) -> str:
        """Of the registry; empty where there is none."""
        told = self.wine("reg", "query", key, "/v", name, check=False).stdout
        found = [line.split("    ") for line in told.splitlines() if "REG_" in line]
        return found[0][-1].strip() if found else ""

    def noted(self) -> list[list[str]]:
        """How stand-ins were called since the last time."""
        text = self.notes.read_text("utf-8-sig") if self.notes.exists() else ""
        self.notes.unlink(missing_ok=True)
        return [line.split("\t") for line in text.splitlines()]


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pc]:
    machine = Pc(tmp_path_factory.mktemp("windows"))
    try:
        yield machine
    finally:
        machine.stop()


@pytest.fixture
def pc(windows: Pc) -> Iterator[Pc]:
    """One on which Patio is not installed, with data of a person."""
    windows.data.mkdir(exist_ok=True)
    (windows.data / "patio.db").write_text("posts")
    windows.noted()
    yield windows
    for place in (windows.program, windows.drive / "Program Files" / "Patio"):
        if (place / "uninstall.exe").exists():
            mode = "/CurrentUser" if place == windows.program else "/AllUsers"
            windows.uninstall(mode, place)
            shutil.rmtree(place, ignore_errors=True)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below, by its place."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_it_installs_for_one_person_what_the_bundle_holds(pc: Pc) -> None:
    setup = pc.setup("1.0.0")
    assert pc.install(setup).returncode == 0

    there = tree(pc.program)
    assert there.pop("uninstall.exe")
    assert there == tree(setup.parent / "bundle")
    assert pc.value(f"HKCU\\{KEY}", "DisplayVersion") == "1.0.0"
    started = pc.value(f"HKCU\\{RUN}", "Patio")
    assert started.endswith(f"\\Patio\\patio.exe --background --home {windows_path(pc, pc.data)}")
    assert list(pc.home.rglob("Patio.lnk"))


def test_the_firewall_opens_for_the_program_and_never_in_public(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    asked = [words[3:] for words in pc.noted() if words[0] == "netsh.exe"]
    rules = [dict(word.split("=", 1) for word in words if "=" in word) for words in asked]
    added = [rule for words, rule in zip(asked, rules, strict=True) if words[0] == "add"]
    assert {rule["profile"] for rule in added} == {"private,domain"}
    assert {(rule["program"].rsplit("\\", 1)[1], rule["protocol"]) for rule in added} == {
        ("patio.exe", "TCP"),
        ("patio.exe", "UDP"),
        ("patio-cli.exe", "TCP"),
        ("patio-cli.exe", "UDP"),
    }
    # Deleted before, so that a second installation leaves no second rule.
    assert [words[0] for words in asked[:2]] == ["delete", "delete"]


def test_an_upgrade_ends_what_runs_and_leaves_nothing_of_the_old(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    setup = pc.setup("1.1.0")
    with (
        pc.running(pc.program / "patio.exe", "--stay") as window,
        pc.running(pc.program / "patio-cli.exe", "--stay") as node,
        pc.running(pc.standin, "--stay") as other,
    ):
        assert pc.install(setup).returncode == 0
        assert (window.wait(), node.wait(), other.poll()) == (0, 0, None)
    there = tree(pc.program)
    assert there.pop("uninstall.exe")
    assert there == tree(setup.parent / "bundle")
    assert pc.value(f"HKCU\\{KEY}", "DisplayVersion") == "1.1.0"
    assert (pc.data / "patio.db").read_text() == "posts"


def test_who_switched_the_start_with_windows_off_finds_it_off(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    pc.wine("reg", "delete", f"HKCU\\{RUN}", "/v", "Patio", "/f")
    pc.install(pc.setup("1.1.0"))
    assert pc.value(f"HKCU\\{RUN}", "Patio") == ""


def test_what_opens_for_everybody_opens_for_a_person_who_installs_it_once(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"), "/AllUsers")
    pc.install(pc.setup("1.0.0"), "/CurrentUser")
    started = [pc.value(f"{part}\\{RUN}", "Patio") for part in ("HKLM", "HKCU")]
    assert [bool(line) for line in started] == [True, False]


def refused(pc: Pc, setup: Path, words: str = "") -> tuple[int, str]:
    """Try it on what is there, which must stay as it is; the status and the sentence."""
    before = tree(pc.program), pc.value(f"HKCU\\{KEY}", "DisplayVersion")
    done = pc.install(setup, words)
    assert (tree(pc.program), pc.value(f"HKCU\\{KEY}", "DisplayVersion")) == before
    return done.returncode, done.stdout.strip()


def test_it_does_not_go_back_to_an_older_version(pc: Pc) -> None:
    pc.install(pc.setup("1.10.0"))
    said = "Patio 1.10.0 is installed, which is newer than 1.9.0; nothing was changed."
    assert refused(pc, pc.setup("1.9.0")) == (10, said)


def test_without_room_nothing_changes(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    status, said = refused(pc, pc.setup("1.1.0", room_mb=2_000_000_000))
    assert status == 11
    assert said.startswith("Patio needs 2000000000 MB of room on C: and there are ")


def test_where_nothing_can_be_written_it_says_so(pc: Pc) -> None:
    status, said = refused(pc, pc.setup("1.0.0"), r"/D=Z:\proc\patio")
    assert (status, said) == (12, r"Nothing can be written to Z:\proc\patio; nothing was changed.")


def test_a_file_that_something_else_keeps_open_leaves_the_old_version(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    held = windows_path(pc, pc.program / "patio-cli.exe")
    with pc.running(pc.standin, "--hold", held):
        status, said = refused(pc, pc.setup("1.1.0"))
    assert (status, said[:50]) == (14, "Something keeps the files of Patio open; restart t")


def test_a_disk_that_becomes_full_leaves_the_old_version(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    setup = pc.setup("1.1.0", more=os.urandom(4_000_000))
    before = tree(pc.program)

    import resource  # Windows, where all is skipped, has none

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))

    with pc.limited(full):
        done = pc.install(setup)
    assert done.returncode == 2
    assert "what was there before has been put back" in done.stdout
    assert tree(pc.program) == before


def test_an_old_windows_is_told(pc: Pc) -> None:
    version = (r"HKCU\Software\Wine", "/v", "Version", "/f", "/d")
    pc.wine("reg", "add", *version, "win7")
    try:
        done = pc.install(pc.setup("1.0.0"))
    finally:
        pc.wine("reg", "add", *version, "win10")
    assert (done.returncode, done.stdout[:29]) == (15, "Patio needs Windows 10, versi")
    assert not pc.program.exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ours", "/COMPANY={} /CurrentUser"),
        ("la nuestra", '/COMPANY="{}" /CurrentUser'),
        ("la nuestra", '/CurrentUser "/COMPANY={}"'),
    ],
)
def test_a_company_file_lies_beside_the_program(
    pc: Pc, tmp_path: Path, name: str, words: str
) -> None:
    file = tmp_path / f"{name}.patio-invite"
    file.write_text("{}")
    pc.install(pc.setup("1.0.0"), words.format(windows_path(pc, file)))
    assert (pc.program / "company.patio-invite").read_text() == "{}"
    pc.install(pc.setup("1.1.0"))
    assert (pc.program / "company.patio-invite").read_text() == "{}"


def test_one_beside_the_installer_counts_as_well(pc: Pc, tmp_path: Path) -> None:
    setup = Path(shutil.copy(pc.setup("1.0.0"), tmp_path))
    (tmp_path / "company.patio-invite").write_text('{"patio": 1}')
    pc.install(setup)
    assert (pc.program / "company.patio-invite").read_text() == '{"patio": 1}'


def test_without_the_company_file_that_was_named_it_installs_nothing(pc: Pc) -> None:
    status, said = refused(pc, pc.setup("1.0.0"), r"/COMPANY=C:\none.patio-invite")
    assert status == 13
    assert said == r"There is no company file at C:\none.patio-invite; nothing was changed."


def test_links_and_invitations_open_it(pc: Pc, tmp_path: Path) -> None:
    # For everybody: wine does not look at what one person registers.
    pc.install(pc.setup("1.0.0"), "/AllUsers")
    assert (pc.drive / "Program Files" / "Patio" / "patio.exe").exists()
    assert pc.value(f"HKLM\\{RUN}", "Patio").endswith('\\Patio\\patio.exe" --background')
    file = tmp_path / "a b.patio-invite"
    file.write_text("{}")
    pc.noted()
    pc.wine("start", "/wait", "patio:card/abc?x=1&y=2")
    pc.wine("start", "/wait", windows_path(pc, file))
    assert pc.noted() == [
        ["patio.exe", "patio:card/abc?x=1&y=2"],
        ["patio.exe", windows_path(pc, file)],
    ]


def test_removing_it_keeps_what_people_wrote_and_what_is_not_ours(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    (pc.program / "mine.txt").write_text("a person's")
    with pc.running(pc.program / "patio.exe", "--stay") as window:
        pc.uninstall()
        assert window.wait() == 0
    assert list(tree(pc.program)) == ["mine.txt"]
    assert tree(pc.data) == {"patio.db": b"posts"}
    for key, name in ((KEY, "DisplayName"), (RUN, "Patio"), (r"Software\Classes\patio", "")):
        assert pc.value(f"HKCU\\{key}", name) == ""
    assert not list(pc.home.rglob("Patio.lnk"))
    (pc.program / "mine.txt").unlink()


def test_its_data_goes_only_when_somebody_says_so(pc: Pc) -> None:
    pc.install(pc.setup("1.0.0"))
    pc.uninstall("/DELETEDATA")
    assert not pc.data.exists()
    assert not pc.program.exists()


def windows_path(pc: Pc, path: Path) -> str:
    """As programs there know it."""
    if path.is_relative_to(pc.drive):
        return "C:\\" + "\\".join(path.relative_to(pc.drive).parts)
    return "Z:" + "\\".join(("", *path.parts[1:]))
