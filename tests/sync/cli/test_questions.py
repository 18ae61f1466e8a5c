"""The commands about questions: which of two lanes ``answer`` takes, and what is refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from support.nodes import Office, meet
from sync.cli import main
from sync.local.messaging import AskUnsigned, NameTrusted
from sync.local.questions import Ask
from sync.node import questions  # noqa: F401 -- makes its commands known to write
from sync.node.messaging import write_private
from sync.node.writing import write
from sync.values import EntryId

NAMES = ("Marta", "Luis", "Noa", "Pepe", "Sara", "Iker", "Ana")


@dataclass
class Asked:
    """Eight people, the folders of their homes, and what was asked: sealed to Marta by Luis, and
    openly by Noa, a rumour."""

    root: Path
    sealed: EntryId
    rumour: EntryId

    def run(self, capsys: pytest.CaptureFixture[str], person: str, *words: str) -> tuple[int, str]:
        """Exit status, and what was said, on whichever stream."""
        status = main([*words, "--home", str(self.root / person)])
        said = capsys.readouterr()
        return status, said.out + said.err


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    root = tmp_path_factory.mktemp("eight")
    office = Office(root)
    carmen = office.found()
    nodes = [carmen, *(office.join(name, carmen) for name in NAMES)]
    meet(*nodes)
    marta, luis, noa = nodes[1:4]
    for node in nodes[2:7]:
        write_private(node, NameTrusted(marta.person))
    meet(*nodes)
    sealed = write_private(luis, AskUnsigned("¿Cerramos en agosto?"))
    rumour = write(Ask("Nos mudamos", rumour=True), noa)
    meet(*nodes)
    office.close()
    return Asked(root, sealed, rumour)


Capsys = pytest.CaptureFixture[str]


def test_the_trusted_person_puts_a_sealed_question_and_answers_it_sealed(
    asked: Asked, capsys: Capsys
) -> None:
    sealed = asked.sealed.hex()[:10]

    status, put = asked.run(capsys, "Marta", "republish", sealed)
    again = asked.run(capsys, "Marta", "republish", sealed)
    answered, entry = asked.run(capsys, "Marta", "answer", sealed, "Dicen que sí")
    _, shown = asked.run(capsys, "Marta", "show", put[:10])
    _, talk = asked.run(capsys, "Marta", "messages", sealed)

    assert (status, answered) == (0, 0)
    assert again == (0, put)
    assert len(entry.strip()) == 64
    assert "Somebody asks without their name (put by Marta)" in shown
    assert "Dicen que sí" in talk
    assert "Dicen que sí" not in shown


def test_who_asked_has_one_follow_up(asked: Asked, capsys: Capsys) -> None:
    sealed = asked.sealed.hex()[:10]

    first, _ = asked.run(capsys, "Luis", "answer", sealed, "¿Todo el mes?")
    second = asked.run(capsys, "Luis", "answer", sealed, "¿Seguro?")

    assert first == 0
    assert second[0] == 1
    assert "one follow-up" in second[1]


@pytest.mark.parametrize(
    ("person", "words", "status", "said"),
    [
        ("Noa", ["republish", "{sealed}"], 1, "no entry"),
        ("Luis", ["republish", "{sealed}"], 1, "no question"),
        ("Marta", ["answer", "{sealed}", "Sí", "--verdict", "true"], 2, "no --verdict"),
        ("Marta", ["answer", "{rumour}", "Sí", "--verdict", "true"], 1, "who was asked"),
        ("Carmen", ["answer", "{rumour}", "Sí"], 1, "add --verdict"),
        ("Carmen", ["answer", "{rumour}", "Mmm", "--verdict", "later"], 1, "--back YYYY-MM-DD"),
        (
            "Carmen",
            ["answer", "{rumour}", "Mmm", "--verdict", "later", "--back", "mañana"],
            2,
            "no day",
        ),
        (
            "Carmen",
            ["answer", "{rumour}", "Mmm", "--verdict", "later", "--back", "2020-01-01"],
            1,
            "has passed",
        ),
        ("Carmen", ["answer", "{rumour}", "Sí", "--verdict", "perhaps"], 2, "perhaps"),
        ("Carmen", ["answer", "f" * 64, "Sí"], 1, "There is no question"),
        ("Carmen", ["answer", "abc", "Sí"], 1, "too short"),
        ("Carmen", ["helped", "{rumour}"], 1, "Only who asked"),
        ("Noa", ["ask", "¿Y?", "--to", "Nadie"], 1, "no person 'Nadie'"),
        ("Noa", ["ask", "   "], 1, "empty"),
        ("Noa", ["ask", "¿Y?", "--unsigned", "--to", "Carmen"], 2, "no other option"),
        ("Marta", ["ask", "¿Y?", "--unsigned"], 1, "trusted person is you"),
        ("Noa", ["settings", "--answer-days", "3"], 1, "owner"),
        ("Carmen", ["settings", "--answer-days", "0"], 2, "range"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    asked: Asked, capsys: Capsys, person: str, words: list[str], status: int, said: str
) -> None:
    given = [
        word.format(sealed=asked.sealed.hex()[:10], rumour=asked.rumour.hex()[:10])
        for word in words
    ]

    found, told = asked.run(capsys, person, *given)

    assert found == status
    assert said in told
    assert told.count("\n") == 1


def test_an_answer_is_found_by_the_beginning_of_its_id(asked: Asked, capsys: Capsys) -> None:
    rumour = asked.rumour.hex()[:10]
    _, entry = asked.run(capsys, "Carmen", "answer", rumour, "No", "--verdict", "false")

    _, before = asked.run(capsys, "Carmen", "show", rumour)
    status, _ = asked.run(capsys, "Carmen", "erase", entry[:10])
    _, after = asked.run(capsys, "Carmen", "show", rumour)

    assert status == 0
    assert "answer [false] by Carmen" in before
    assert "answer [false] by Carmen" not in after
