"""«Cómo lo hacemos»: the list, one card, doubts, another version, and one made of a post."""

from __future__ import annotations

import pytest

from desktop.bridge import Bridge
from desktop.models.processes import ProcessRow, SaidRow, StepRow, VersionLine, steps_of
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.process_draft import ProcessDraftViewModel
from desktop.viewmodels.processes import ProcessesViewModel
from support.byhand.processes import KILN, five, versions
from support.byhand.pulse import answered
from support.byhand.rows import HandClient, comment, key_of, person_id
from support.models import page_of, rows_of
from support.window import wait_until
from sync.errors import AmbiguousTarget, NotAllowed
from sync.values import EntryId, Rank, text_of

pytestmark = pytest.mark.usefixtures("started")


@pytest.fixture
def hand(hand: HandClient, now: int) -> HandClient:
    hand.cards += five(now)
    hand.written = versions(now)
    return hand


@pytest.fixture
def model(navigation: NavigationViewModel) -> ProcessesViewModel:
    return page_of(navigation, "processes", ProcessesViewModel)


def rows(model: ProcessesViewModel) -> list[ProcessRow]:
    return rows_of(model.rows, ProcessRow)


def titles(model: ProcessesViewModel) -> list[str]:
    return [row.title for row in rows(model)]


def opened(model: ProcessesViewModel, title: str) -> None:
    model.choose(titles(model).index(title))


def test_what_needs_somebody_comes_first_and_says_why(model: ProcessesViewModel) -> None:
    assert [(row.title, row.line, row.trailing_glyph) for row in rows(model)] == [
        ("Cargar el horno pequeño", "Por revisar desde el 4 nov", "clock"),
        ("Enviar a Lyon", "Sin nadie que la lleve", "warning"),
        ("Montar el puesto de una feria", "1 comentario desde la última revisión", "comment"),
        ("Limpiar la cafetera", "La lleva Diego Navas", ""),
        ("Preparar un pedido de la tienda", "La lleva Marta Ruiz", ""),
    ]
    assert model.countLine == "5 fichas · 1 por revisar"


@pytest.mark.parametrize(
    ("which", "title"),
    [
        ("mine", "Preparar un pedido de la tienda"),
        ("due", "Cargar el horno pequeño"),
        ("orphan", "Enviar a Lyon"),
    ],
)
def test_a_filter_shows_some_and_pressed_again_all(
    model: ProcessesViewModel, which: str, title: str
) -> None:
    model.only(which)
    assert titles(model) == [title]
    model.only(which)
    assert len(titles(model)) == 5


def test_words_are_sought_in_titles_and_texts_without_accents(model: ProcessesViewModel) -> None:
    model.seek("albaran")
    assert titles(model) == ["Preparar un pedido de la tienda"]
    model.seek("unicornio")
    assert (titles(model), model.emptyLine) == ([], "Nada con «unicornio»")
    model.seek("")
    assert (len(titles(model)), model.emptyLine) == (5, "")


def test_a_text_is_shown_as_steps_without_its_signs() -> None:
    assert [(row.mark, row.text) for row in steps_of(KILN)] == [
        ("", "Antes de tocar nada, mira que el horno esté por debajo de 60 grados."),
        ("1", "Pasa la aspiradora por la solera."),
        ("2", "Pon los conos en la balda de en medio, a la vista de la mirilla."),
        ("3", "Carga de abajo arriba; dos dedos entre pieza y pieza."),
        ("•", "Lo esmaltado nunca toca la balda."),
        ("•", "El programa es el 4."),
    ]
    assert steps_of(KILN)[1].says == "Paso 1: Pasa la aspiradora por la solera."


def test_a_card_says_who_looks_after_it_and_how_it_came_about(model: ProcessesViewModel) -> None:
    opened(model, "Cargar el horno pequeño")

    assert (model.title, model.ownerLine, model.due) == (
        "Cargar el horno pequeño",
        "La lleva Joaquín Prieto",
        True,
    )
    assert model.reviewLine == "Tocaba revisarla el 4 nov. ¿Sigue siendo así?"
    assert model.changedLine == "La cambió Inés Calatrava, 3 nov"
    assert len(rows_of(model.steps, StepRow)) == 6
    assert [row.line for row in rows_of(model.versions, VersionLine)] == [
        "Inés Calatrava, 3 nov", "Joaquín Prieto, 25 ago",
    ]  # fmt: skip


def test_only_what_was_said_since_the_last_look_is_a_doubt(model: ProcessesViewModel) -> None:
    opened(model, "Montar el puesto de una feria")

    said = rows_of(model.said, SaidRow)
    assert [row.text for row in said] == ["La carpa azul se rompió en Lyon."]


@pytest.mark.parametrize(
    ("rank", "title", "may"),
    [
        (Rank.MEMBER, "Cargar el horno pequeño", False),
        (Rank.MEMBER, "Preparar un pedido de la tienda", True),
        (Rank.ADMIN, "Cargar el horno pequeño", True),
    ],
)
def test_who_may_change_a_card(
    hand: HandClient, model: ProcessesViewModel, rank: Rank, title: str, may: bool
) -> None:
    hand.rank = rank
    model.reload()
    opened(model, title)

    assert model.mayChange is may


def test_a_doubt_is_a_comment_that_names_who_looks_after_the_card(
    hand: HandClient, model: ProcessesViewModel
) -> None:
    opened(model, "Cargar el horno pequeño")
    model.word = "  Ahora es el programa 5. "
    model.say()
    wait_until(lambda: model.word == "", "the doubt")

    assert hand.calls == [
        ("comment", hand.processes()[0].id, "@Joaquín Prieto Ahora es el programa 5.")
    ]


def test_a_doubt_about_a_card_of_one_of_two_of_that_name_names_nobody(
    hand: HandClient, model: ProcessesViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    comment = hand.comment

    def refusing(target: object, text: str) -> object:
        if "@" in text:
            raise AmbiguousTarget(what="person", text="Joaquín Prieto")
        return comment(target, text)  # type: ignore[arg-type]  # as it was given

    monkeypatch.setattr(hand, "comment", refusing)
    opened(model, "Cargar el horno pequeño")
    model.word = "Ahora es el programa 5."
    model.say()
    wait_until(lambda: bool(hand.calls), "the doubt")

    assert hand.calls[0][2] == "Ahora es el programa 5."


def test_about_a_card_of_mine_nobody_is_called(hand: HandClient, model: ProcessesViewModel) -> None:
    opened(model, "Preparar un pedido de la tienda")
    model.word = "Es verdad."
    model.say()
    wait_until(lambda: bool(hand.calls), "the answer")

    assert hand.calls[0][2] == "Es verdad."


def test_what_could_not_be_said_stays_and_is_worded(
    hand: HandClient, model: ProcessesViewModel
) -> None:
    hand.failure = NotAllowed(action="comment", needs="")
    opened(model, "Cargar el horno pequeño")
    model.word = "Ahora es el programa 5."
    model.say()
    wait_until(lambda: model.error != "", "the refusal")

    assert model.word == "Ahora es el programa 5."


def test_it_is_still_true_until_a_day(hand: HandClient, model: ProcessesViewModel) -> None:
    hand.rank = Rank.OWNER
    model.reload()
    opened(model, "Cargar el horno pequeño")
    assert model.nextLook == "2027-05-24"
    model.stillTrue(model.nextLook)
    wait_until(lambda: bool(hand.calls), "the look")

    assert hand.calls == [("still true", hand.processes()[0].id, "2027-05-24")]


def test_a_new_card_is_mine_unless_somebody_else_is_chosen(
    hand: HandClient, model: ProcessesViewModel
) -> None:
    model.write()
    draft = model.draft
    assert (draft.open, draft.anew, draft.ready) == (True, False, False)
    assert draft.owner == text_of(person_id("marta"))
    draft.title, draft.text = "Abrir la tienda", "1. Luces"
    draft.giveTo(text_of(person_id("laia")))
    draft.lookOn("2027-01-15")
    draft.save()
    wait_until(lambda: not draft.open, "the card")

    assert hand.calls == [
        ("process", "Abrir la tienda", "1. Luces", person_id("laia"), "2027-01-15", None)
    ]


def test_another_version_begins_with_what_holds(
    hand: HandClient, model: ProcessesViewModel
) -> None:
    opened(model, "Preparar un pedido de la tienda")
    model.edit()
    draft = model.draft
    assert (draft.anew, draft.title, draft.review) == (
        True,
        "Preparar un pedido de la tienda",
        "2027-03-01",
    )
    draft.text = "Imprime dos albaranes."
    draft.save()
    wait_until(lambda: not draft.open, "the version")

    assert hand.calls[0][:4] == (
        "edit process", hand.processes()[1].id, "Preparar un pedido de la tienda",
        "Imprime dos albaranes.",
    )  # fmt: skip
    assert model.opened


def test_nobody_edits_the_card_of_another(model: ProcessesViewModel) -> None:
    opened(model, "Cargar el horno pequeño")
    model.edit()

    assert not model.draft.open


def test_a_card_that_is_not_saved_stays_open_with_the_reason(
    hand: HandClient, model: ProcessesViewModel
) -> None:
    hand.failure = NotAllowed(action="write", needs="")
    model.write()
    model.draft.title, model.draft.text = "Abrir", "Luces"
    model.draft.save()
    wait_until(lambda: model.draft.error != "", "the refusal")

    assert model.draft.open


def test_a_post_becomes_a_card_in_one_step(
    hand: HandClient, navigation: NavigationViewModel, model: ProcessesViewModel
) -> None:
    post = hand.cards[0]
    navigation.open("processes", f"from {text_of(post.id)}")
    draft = model.draft
    assert draft.title == "Ha salido la primera hornada del verde oliva nuevo y está muy parejo."
    draft.save()
    wait_until(lambda: bool(hand.calls), "the card")

    assert (hand.calls[0][2], hand.calls[0][5]) == (post.text, post.id)


def test_of_a_question_the_answer_becomes_the_card(
    hand: HandClient, now: int, navigation: NavigationViewModel, model: ProcessesViewModel
) -> None:
    hand.cards.append(answered(now, "¿Cómo se carga el horno?", "De abajo arriba."))
    navigation.open("processes", f"from {text_of(hand.cards[-1].id)}")

    assert (model.draft.title, model.draft.text) == ("¿Cómo se carga el horno?", "De abajo arriba.")


def test_a_card_is_opened_by_its_key(
    hand: HandClient, navigation: NavigationViewModel, model: ProcessesViewModel
) -> None:
    model.only("orphan")
    navigation.open("processes", text_of(hand.processes()[4].id))

    assert (model.title, model.at) == ("Limpiar la cafetera", 3)


def test_a_company_without_cards_says_so(hand: HandClient, model: ProcessesViewModel) -> None:
    hand.cards = []
    model.reload()

    assert (model.none, model.countLine, model.emptyLine) == (True, "0 fichas", "")


def test_half_a_new_card_is_there_the_next_time_and_half_a_revision_is_not(
    hand: HandClient, bridge: Bridge
) -> None:
    target = EntryId(key_of("card"))

    def again() -> ProcessDraftViewModel:
        return ProcessDraftViewModel(hand.client, bridge, bridge)

    draft = again()
    draft.begin()
    draft.title, draft.text = "Encender el horno", "Primero la"
    draft.begin(title="Apagarlo", text="Al final", target=target)
    draft.text = "Al final del día"

    after = again()
    after.begin(title="Apagarlo", text="Al final", target=target)
    assert (after.title, after.text) == ("Apagarlo", "Al final")
    after.begin()
    assert (after.title, after.text) == ("Encender el horno", "Primero la")


def test_all_that_was_said_since_the_last_look_is_there_though_a_card_brings_a_few(
    hand: HandClient, model: ProcessesViewModel, now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, card = next((n, c) for n, c in enumerate(hand.cards) if c.title.startswith("Montar"))
    many = tuple(comment("ines", now - n, f"Ojo {n}") for n in range(8, -1, -1))
    hand.cards[number] = card._replace(comments=many)
    few = hand.cards[number]._replace(comments=many[-5:], earlier=4)
    monkeypatch.setattr(hand, "processes", lambda **_more: [few])
    model.reload()
    opened(model, card.title)

    assert len(rows_of(model.said, SaidRow)) == 9
