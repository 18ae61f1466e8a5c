"""What people get wrong and what goes wrong around them: one clear line, nothing half done."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from support.homes import Home, Office, Outcome, converge, refused
from sync.client import Client
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.node.core import Node
from sync.replication.protocol.admission import InviteCode


@pytest.fixture
def carmen(office: Office) -> Home:
    """A company of one, with no node running."""
    home = office.home("carmen")
    home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    return home


def join(office: Office, code: str, *peers: str) -> Outcome:
    words = [word for peer in peers for word in ("--peer", peer)]
    return office.home("marta").outcome("join", code, "--name", "Marta Ruiz", *words, "--json")


def is_untouched(office: Office) -> bool:
    """Whether a failed join left a home that can still create or join a company."""
    marta = office.home("marta")
    return "no company" in marta.outcome("feed", "--json").err


# -- joining --------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["hola", "A" * 56, "ABCD-" * 14, "", "%s%n" * 14])
def test_a_wrong_code_says_so(office: Office, code: str) -> None:
    refused(join(office, code, "127.0.0.1:9"), "not an invitation code")
    assert is_untouched(office)


def test_a_code_with_one_wrong_letter_is_told_by_its_checksum(office: Office, carmen: Home) -> None:
    code = carmen.run("invite")["code"].replace("-", "")
    wrong = code[:20] + ("A" if code[20] != "A" else "B") + code[21:]
    refused(join(office, wrong, "127.0.0.1:9"), "mistyped")


def test_a_used_code_says_so(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("invite")["code"]
    ruben = office.home("ruben")
    ruben.run("join", code, "--name", "Rubén Soto", "--peer", carmen.listen)
    refused(join(office, code, carmen.listen), "refused", "Ask for a new one")
    assert is_untouched(office)
    assert len(carmen.run("people")) == 2


def test_a_code_of_another_company_is_refused(office: Office) -> None:
    carmen = office.create()
    stranger = InviteCode(os.urandom(16), os.urandom(16)).text()
    outcome = join(office, stranger, carmen.listen)
    refused(outcome)
    assert is_untouched(office)


def test_a_peer_that_does_not_answer_is_named(office: Office, carmen: Home) -> None:
    code = carmen.run("invite")["code"]
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{nobody.getsockname()[1]}"
        refused(join(office, code, address), address)
    assert is_untouched(office)


def test_an_address_that_is_none_says_how_it_is_written(office: Office, carmen: Home) -> None:
    code = carmen.run("invite")["code"]
    refused(join(office, code, "el-despacho"), "el-despacho", "HOST:PORT")


def test_a_second_try_with_the_same_code_works_after_a_failed_one(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("invite")["code"]
    assert join(office, code, "127.0.0.1:9").status == 1
    assert join(office, code, carmen.listen).status == 0


# -- homes ----------------------------------------------------------------------------


@pytest.mark.parametrize("words", [["feed"], ["status"], ["post", "hola"], ["node"], ["invite"]])
def test_a_home_without_a_company_says_how_to_get_one(office: Office, words: list[str]) -> None:
    refused(office.home("nadie").outcome(*words, "--json"), "patio create", "patio join")


def test_a_second_company_in_a_home_is_refused(carmen: Home) -> None:
    refused(carmen.outcome("create", "Otra", "--name", "Yo"), "already belongs")
    assert carmen.run("status")["name"] == "Cerámicas Oliva"


def test_a_folder_with_other_things_is_left_alone(office: Office) -> None:
    home = office.home("documentos")
    home.dir.mkdir()
    (home.dir / "nóminas.ods").write_bytes(b"2026")
    refused(home.outcome("create", "Cerámicas Oliva", "--name", "Carmen"), "not a Patio home")
    assert [path.name for path in home.dir.iterdir()] == ["nóminas.ods"]


def test_a_file_is_no_home(office: Office) -> None:
    home = office.home("archivo")
    home.dir.write_bytes(b"hola")
    refused(home.outcome("create", "Cerámicas Oliva", "--name", "Carmen"), "not a Patio home")
    refused(home.outcome("feed"))
    assert home.dir.read_bytes() == b"hola"


def test_a_home_that_is_in_use_names_the_process(carmen: Home) -> None:
    # T26
    carmen.start()
    assert carmen.node is not None
    refused(carmen.outcome("node", "--listen", "127.0.0.1:0"), str(carmen.node.pid))
    assert carmen.run("post", "La primera sigue en pie")["id"]


def test_a_database_of_a_newer_patio_is_not_touched(carmen: Home) -> None:
    path = carmen.dir / "patio.db"
    database = sqlite3.connect(path)
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.close()
    before = path.read_bytes()
    for words in (["status"], ["post", "hola"], ["node", "--listen", "127.0.0.1:0"]):
        refused(carmen.outcome(*words), "newer Patio")
    assert path.read_bytes() == before


def test_a_database_that_is_none_is_left_for_whoever_can_mend_it(carmen: Home) -> None:
    path = carmen.dir / "patio.db"
    path.write_bytes(b"not a database" * 1000)
    refused(carmen.outcome("post", "hola"), "damaged")
    assert path.read_bytes() == b"not a database" * 1000


def test_a_port_that_is_taken_is_named(carmen: Home) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        refused(carmen.outcome("node", "--listen", address), address, "--listen")


@pytest.mark.skipif(os.name == "nt", reason="folders are made unwritable by permissions")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(office: Office) -> None:
    office.root.chmod(0o500)
    try:
        outcome = office.home("carmen").outcome("create", "Cerámicas Oliva", "--name", "Carmen")
        refused(outcome, "cannot be written")
    finally:
        office.root.chmod(0o700)


# -- writing --------------------------------------------------------------------------


def test_entries_and_people_that_are_not_here_are_named(carmen: Home) -> None:
    refused(carmen.outcome("comment", "ab" * 32, "hola"), "no entry", "ab" * 32)
    refused(carmen.outcome("comment", "abcdef", "hola"), "no entry 'abcdef'")
    refused(carmen.outcome("show", "{0.__class__}"), "no entry '{0.__class__}'")
    refused(carmen.outcome("kudos", "Por todo lo de esta semana", "--to", "Nadie"), "no person")


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_post_is_refused(carmen: Home, text: str) -> None:
    refused(carmen.outcome("post", text), "empty")


def test_a_post_that_is_too_long_says_how_long_it_can_be(carmen: Home) -> None:
    refused(carmen.outcome("post", "x" * 20_001), "20000 characters at most")


def test_a_short_reason_for_kudos_is_refused(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    refused(carmen.outcome("kudos", "Gracias", "--to", "Marta"), "15")
    refused(carmen.outcome("kudos", "Por todo lo de esta semana", "--to", "Carmen"), "else")


def test_a_member_may_neither_announce_nor_invite(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    refused(marta.outcome("announce", "Me voy"), "role")
    refused(marta.outcome("invite"), "role")


def test_an_owner_is_invited_with_the_recovery_words_only(office: Office) -> None:
    carmen = office.home("carmen")
    made = carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    words = " ".join(made["recovery"])
    right, wrong = office.root / "right", office.root / "wrong"
    right.write_text(words, encoding="utf-8")
    wrong.write_text("uno dos tres", encoding="utf-8")
    empty, binary = office.root / "empty", office.root / "binary"
    empty.touch()
    binary.write_bytes(bytes(range(256)))
    assert carmen.outcome("invite", "--role", "owner").status == 2
    refused(carmen.outcome("invite", "--role", "owner", "--words-file", str(empty)), "missing")
    refused(carmen.outcome("invite", "--role", "owner", "--words-file", str(binary)), "not a text")
    refused(carmen.outcome("invite", "--role", "owner", "--words-file", str(wrong)), "words")
    document = carmen.run("invite", "--role", "owner", "--words-file", str(right))
    assert document["role"] == "owner"


def test_control_characters_are_refused_when_writing(carmen: Home) -> None:
    refused(carmen.outcome("post", "rojo \x1b[31m"), "control characters")


@pytest.mark.skipif(os.name == "nt", reason="arguments are Unicode there")
def test_a_text_in_no_known_encoding_is_a_wrong_call(carmen: Home) -> None:
    argv = [os.fsencode(word) for word in carmen.argv("post")] + [b"\xff\xfe"]
    done = subprocess.run(argv, capture_output=True, check=False, env=carmen.environment)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


# -- reading what others wrote --------------------------------------------------------


def test_what_others_wrote_cannot_steer_the_terminal(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    nasty = "uno\u009b2J\u202bdos\u2066 %s {0} <b>tres</b>\u2028cuatro"
    marta.stop()
    node = Node.open(marta.dir)
    try:
        for text in (nasty, "\u202bal revés", "limpio"):
            node.write(ContentKind.POST, Post(text=text, channel="general"))
    finally:
        node.close()
    marta.start(carmen.listen)
    converge(carmen, marta)

    shown = carmen.outcome("feed").out
    assert "limpio" in shown
    assert not any(c in shown for c in "\x1b\u009b\u202b\u2066\u2028\r\b\x07")
    raw = carmen.outcome("feed", "--json").out
    assert raw.isascii()
    assert raw.count("\n") == 1


# -- calling --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [["bailar"], ["post"], ["feed", "--limit", "0"],
     ["feed", "--limit", "9" * 23], ["react", "abcdef", "meh"], ["feed", "x"],
     ["invite", "--uses", "0"], ["profile"], []],
)  # fmt: skip
def test_a_wrong_call_ends_with_two_and_one_line(carmen: Home, words: list[str]) -> None:
    outcome = carmen.outcome(*words)
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1


def test_options_may_stand_before_the_command(carmen: Home) -> None:
    argv = [sys.executable, "-m", "sync", "--home", str(carmen.dir), "--json", "feed"]
    done = subprocess.run(argv, capture_output=True, text=True, check=True, env=carmen.environment)
    assert done.stdout == "[]\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes of this kind")
def test_a_reader_that_leaves_early_is_no_fault(carmen: Home) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        carmen.argv("feed"), stdout=writer, stderr=subprocess.PIPE, text=True, check=False,
        env=carmen.environment,
    )  # fmt: skip
    os.close(writer)
    assert done.returncode == 1
    assert done.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="signals to processes are not Windows' way")
def test_ctrl_c_ends_a_node_without_a_word(carmen: Home) -> None:
    carmen.start()
    assert carmen.stop(signal.SIGINT) == 0
    assert carmen.complaints == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
def test_an_answer_that_cannot_be_printed_is_not_a_post_that_failed(tmp_path: Path) -> None:
    home = tmp_path / "carmen"
    client = Client(home)
    client.create("Cerámicas Oliva", "Carmen Oliva")

    with Path("/dev/full").open("wb") as full:
        said = subprocess.run(
            [sys.executable, "-m", "sync", "post", "una vez", "--home", str(home), "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert said.returncode == 1
    assert said.stderr.startswith("It was done")
    assert [card.text for card in client.feed()] == ["una vez"]
    client.close()


def test_a_network_interface_that_is_not_there_is_named_with_those_that_are(carmen: Home) -> None:
    outcome = carmen.outcome("node", "--interface", "ehto", "--listen", "192.0.2.1:5000")

    told, _why_it_ended = outcome.err.splitlines()
    assert told.startswith("No network interface here is called ehto,")
    assert "There are: " in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
def test_recovery_words_that_nobody_saw_are_not_kept(tmp_path: Path) -> None:
    home = tmp_path / "carmen"

    with Path("/dev/full").open("wb") as full:
        said = subprocess.run(
            [sys.executable, "-m", "sync", "create", "Oliva", "--name", "C", "--home", str(home)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert said.returncode == 1
    assert f"Nobody has seen the recovery words: delete the folder {home}" in said.stderr
    assert "Do not repeat it" not in said.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
def test_words_of_a_backup_that_nobody_saw_are_replaced_by_new_ones(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    file = office.root / "copia.patio-backup"
    backup = [sys.executable, "-m", "sync", "backup", str(file), "--home", str(marta.dir)]

    with Path("/dev/full").open("wb") as full:
        said = subprocess.run(backup, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert said.returncode == 1
    assert "--new-words" in said.stderr
    assert marta.run("backup", str(file))["words"] is None
    words = marta.run("backup", str(file), "--new-words")["words"]
    assert len(words) == 12
    paper = office.root / "paper.txt"
    paper.write_text(" ".join(words), "utf-8")
    again = office.home("again")
    refused(again.outcome("restore", str(file), "--words-file", str(paper), "--alone"), "--code")
    usage = marta.outcome("backup", str(file), "--new-words", "--words-file", str(paper))
    assert usage.status == 2
