"""Who may say that a version of Patio is good for the company."""

from __future__ import annotations

import pytest

from support.office_acts import OfficeActs
from sync.codec import encode
from sync.governance.acts import KNOWN_KINDS, ControlKind, Release
from sync.values import Rank


def office() -> OfficeActs:
    logs = OfficeActs()
    logs.hire("Marta", role=Rank.ADMIN)
    logs.hire("Pepe", by="Marta")
    return logs


@pytest.mark.parametrize(
    ("author", "counts"), [("root", True), ("Carmen", True), ("Marta", True), ("Pepe", False)]
)
def test_it_takes_an_owner_or_an_administrator(author: str, counts: bool) -> None:
    logs = office()
    before = logs.evaluate().digest()
    entry = logs.write(author, ControlKind.RELEASE, encode(Release(document=b"{}")))
    governance = logs.evaluate()
    assert [note.id for note in governance.releases] == ([entry] if counts else [])
    assert (governance.digest() != before) is counts


def test_a_patio_that_does_not_know_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    logs = office()
    logs.write("Carmen", ControlKind.RELEASE, encode(Release(document=b"{}")))
    known = KNOWN_KINDS - {int(ControlKind.RELEASE)}
    monkeypatch.setattr("sync.governance.book.KNOWN_KINDS", known)
    governance = logs.evaluate()
    assert governance.frozen_by is None
    assert governance.releases == ()


def test_rubbish_is_void() -> None:
    logs = office()
    logs.write("Carmen", ControlKind.RELEASE, b"\xc1")
    assert logs.evaluate().releases == ()
