"""«Para contar fuera»: what a piece lacks, telling one, clearing and proposing a post."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.bridge import Bridge
from desktop.models.around import Cleared, outward
from desktop.models.outside import ChoiceRow, PieceRow
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.outside import OutsideViewModel
from desktop.viewmodels.sidebar import SidebarViewModel
from support.byhand.outside import POST, four
from support.byhand.rows import DAY, HandClient, person_id
from support.models import page_of, rows_of
from support.window import wait_until
from sync.errors import AmbiguousTarget, BadText
from sync.values import text_of

pytestmark = pytest.mark.usefixtures("started")


@pytest.fixture
def hand(hand: HandClient, now: int) -> HandClient:
    hand.cards += four(now)
    return hand


@pytest.fixture
def model(navigation: NavigationViewModel) -> OutsideViewModel:
    return page_of(navigation, "outside", OutsideViewModel)


@pytest.fixture
def addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


def rows(model: OutsideViewModel) -> list[PieceRow]:
    return rows_of(model.rows, PieceRow)


def test_each_piece_says_whether_it_may_be_told_or_what_it_lacks(model: OutsideViewModel) -> None:
    assert [(row.standing, row.state_line) for row in rows(model)] == [
        ("ready", "Se puede contar"),
        ("waiting", "Falta que le parezca bien a Marta Ruiz y Laia Ferrer"),
        ("refused", "Joaquín Prieto prefiere no salir: no se cuenta"),
        ("held", "Otra de la misma semana va antes: esta no se cuenta"),
    ]
    assert rows(model)[0].until_line == "LinkedIn y correo, hasta el 20 dic"


def test_only_who_is_in_it_is_asked_and_only_who_may_takes_it_back(
    hand: HandClient, model: OutsideViewModel
) -> None:
    assert [row.asks for row in rows(model)] == [False, True, False, False]
    assert not any(row.mine for row in rows(model))
    hand.speaks = True
    model.reload()
    assert all(row.mine for row in rows(model))


@pytest.mark.parametrize("yes", [True, False])
def test_consent_is_given_or_refused(hand: HandClient, model: OutsideViewModel, yes: bool) -> None:
    model.agree(rows(model)[1].key, yes)
    wait_until(lambda: bool(hand.calls), "the answer")
    assert hand.calls == [("agree", hand.outside_pieces()[1].id, yes)]


def test_a_piece_is_taken_back(hand: HandClient, model: OutsideViewModel) -> None:
    model.withdraw(rows(model)[0].key)
    wait_until(lambda: bool(hand.calls), "the withdrawal")
    assert hand.calls == [("erase", hand.outside_pieces()[0].id)]


def test_what_goes_out_is_the_cleared_text_until_i_write_my_own(
    model: OutsideViewModel, addresses: list[str]
) -> None:
    model.tell(rows(model)[0].key)
    assert (model.telling, model.words) == (
        True, "Nuestro verde oliva nuevo ya ha salido del horno.",
    )  # fmt: skip
    model.words = "¡Mirad qué verde! & más <b>"
    model.copyWords()
    assert QGuiApplication.clipboard().text() == "¡Mirad qué verde! & más <b>"
    model.go("email")
    model.go("linkedin")
    assert addresses == [
        "mailto:?subject=Cer%C3%A1micas%20Oliva"
        "&body=%C2%A1Mirad%20qu%C3%A9%20verde%21%20%26%20m%C3%A1s%20%3Cb%3E",
        "https://www.linkedin.com/feed/?shareActive=true"
        "&text=%C2%A1Mirad%20qu%C3%A9%20verde%21%20%26%20m%C3%A1s%20%3Cb%3E",
    ]
    assert model.note == "Abierto. El texto está también copiado, por si hay que pegarlo."


def test_nothing_of_what_was_said_inside_goes_out(
    hand: HandClient, model: OutsideViewModel, addresses: list[str]
) -> None:
    model.tell(rows(model)[0].key)
    model.go("email")
    inside = next(card for card in hand.cards if card.id == POST)
    assert "burbuja" in inside.text
    assert "burbuja" not in addresses[0] + model.words


def test_it_is_told_only_where_it_was_cleared_for(
    model: OutsideViewModel, addresses: list[str]
) -> None:
    model.tell(rows(model)[0].key)
    assert [row.key for row in rows_of(model.ways, ChoiceRow)] == [
        "linkedin", "email",
    ]  # fmt: skip
    model.go("whatsapp")
    assert addresses == []


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_piece_that_is_not_ready_cannot_be_told(
    model: OutsideViewModel, addresses: list[str], at: int
) -> None:
    model.tell(rows(model)[at].key)
    model.go("email")
    assert not model.telling
    assert (model.words, addresses) == ("", [])


def test_a_piece_that_is_withdrawn_while_it_is_told_is_told_no_more(
    hand: HandClient, bridge: Bridge, model: OutsideViewModel
) -> None:
    model.tell(rows(model)[0].key)
    gone = hand.outside_pieces()[0]
    hand.cards.remove(gone)
    bridge.refresh(frozenset({"feed"}))
    wait_until(lambda: not model.telling, "the dialog to close")


def test_a_browser_that_does_not_open_is_said(
    model: OutsideViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    model.tell(rows(model)[0].key)
    model.go("email")
    assert model.note == "Este equipo no ha podido abrirlo. El texto está copiado: pégalo allí."


def test_its_photo_is_saved_among_the_downloads(hand: HandClient, model: OutsideViewModel) -> None:
    model.tell(rows(model)[0].key)
    model.savePicture()
    wait_until(lambda: model.note != "", "the photo")
    assert hand.calls == [("save file", hand.outside_pieces()[0].pictures[0].blob, "")]
    assert model.note == "La foto está en Descargas: foto.jpg"


def test_who_speaks_for_the_company_clears_a_post_in_other_words(
    hand: HandClient, navigation: NavigationViewModel, model: OutsideViewModel
) -> None:
    hand.speaks = True
    navigation.open("outside", f"from {text_of(POST)}")
    draft = model.draft
    assert (draft.open, draft.clears, draft.text, draft.until) == (True, True, "", "2026-12-23")
    assert draft.inside.startswith("Ha salido la primera hornada")
    draft.text = "Nuestro verde nuevo."
    assert not draft.ready, "nowhere to tell it"
    for network in ("linkedin", "whatsapp", "email"):
        draft.turn(network)
    draft.add(text_of(person_id("ines")))
    draft.turnPicture()
    assert text_of(person_id("ines")) not in draft.staffKeys
    draft.save()
    wait_until(lambda: not draft.open, "the piece")

    photo = next(card for card in hand.cards if card.id == POST).pictures[0]
    assert hand.calls == [
        ("outside", POST, "Nuestro verde nuevo.", "2026-12-23", ("whatsapp", "email"),
         (hand.blob_path(photo.blob), photo.alt), (person_id("ines"),))
    ]  # fmt: skip


def test_there_is_one_new_piece_a_week(
    hand: HandClient, now: int, navigation: NavigationViewModel, model: OutsideViewModel
) -> None:
    hand.speaks, hand.next_ms = True, now + 3 * DAY
    navigation.open("outside", f"from {text_of(POST)}")
    model.draft.text = "Nuestro verde nuevo."
    model.draft.turn("email")
    assert (
        model.draft.blocked == "Hay una pieza nueva por semana. La siguiente, a partir del 26 nov."
    )
    assert not model.draft.ready
    model.draft.save()
    assert hand.calls == []


def test_the_same_words_as_inside_are_refused_and_stay_to_be_changed(
    hand: HandClient, navigation: NavigationViewModel, model: OutsideViewModel
) -> None:
    hand.speaks, hand.failure = True, BadText(field="text", rule="inside")
    navigation.open("outside", f"from {text_of(POST)}")
    model.draft.text = model.draft.inside
    model.draft.turn("email")
    model.draft.save()
    wait_until(lambda: model.draft.error != "", "the refusal")
    assert model.draft.open
    assert model.draft.error.startswith("Eso es lo que se dijo dentro")


def test_whoever_may_not_clear_a_post_proposes_it_to_an_owner(
    hand: HandClient, navigation: NavigationViewModel, model: OutsideViewModel
) -> None:
    navigation.open("outside", f"from {text_of(POST)}")
    assert not model.draft.clears
    model.draft.text = "A los de Lyon les gustaría."
    model.draft.save()
    wait_until(lambda: not model.draft.open, "the proposal")
    assert hand.calls == [("comment", POST, "@Carmen Oliva A los de Lyon les gustaría.")]


def test_a_proposal_names_nobody_where_two_owners_have_one_name(
    hand: HandClient,
    navigation: NavigationViewModel,
    model: OutsideViewModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    comment = hand.comment

    def refusing(target: object, text: str) -> object:
        if "@" in text:
            raise AmbiguousTarget(what="person", text="Carmen Oliva")
        return comment(target, text)  # type: ignore[arg-type]  # as it was given

    monkeypatch.setattr(hand, "comment", refusing)
    navigation.open("outside", f"from {text_of(POST)}")
    model.draft.text = "A los de Lyon les gustaría."
    model.draft.save()
    wait_until(lambda: bool(hand.calls), "the proposal")
    assert hand.calls[0][2] == "A los de Lyon les gustaría."


def test_a_post_knows_its_piece_only_while_that_may_be_told(now: int) -> None:
    pieces = four(now)
    cleared = Cleared(text_of(pieces[0].id), pieces[0].person, pieces[0].author)
    assert outward(pieces) == {POST: cleared}
    assert outward(pieces[1:]) == {}


def test_the_sidebar_has_the_page_only_while_there_is_something(
    hand: HandClient, bridge: Bridge
) -> None:
    cards, hand.cards = hand.cards, []
    sidebar = SidebarViewModel(hand.client, bridge, bridge)
    assert not sidebar.outside
    hand.cards = cards
    sidebar.reload()
    assert sidebar.outside
