"""The search: what is asked, what shows, where a find leads."""

from __future__ import annotations

from typing import cast

import pytest

from desktop.bridge import Bridge
from desktop.models.search import HitRow, marked
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.search import PAGE, SearchViewModel
from support.byhand.rows import DAY, MINUTE, HandClient, key_of, person_id
from support.models import rows_of
from support.window import wait_until
from sync.client import CardKind, Hit, HitKind, Mark, Marked, Sought
from sync.errors import CannotRead, PatioError
from sync.values import BlobId, EntryId, text_of
from sync.views.rows import ConversationKind, ConversationRow

CARD = EntryId(key_of("card hornada"))
TALK = EntryId(key_of("talk ines"))


@pytest.fixture
def search(hand: HandClient, navigation: NavigationViewModel, now: int) -> SearchViewModel:
    hand.hits = [
        Hit(HitKind.PERSON, word("Inés Calatrava"), word("Esmaltes · verde"),
            person=person_id("ines"), author="Inés Calatrava"),
        Hit(HitKind.CHANNEL, word("verde"), Marked(""), channel="verde"),
        Hit(HitKind.CARD, Marked(""), word("Ha salido el verde nuevo"), now - 20 * MINUTE,
            card=CARD, card_kind=CardKind.POST, entry=CARD, person=person_id("ines"),
            author="Inés Calatrava", channel="taller"),
        Hit(HitKind.FILE, word("tarifa verde.pdf"), Marked("… por kilo"), now - DAY, card=CARD,
            card_kind=CardKind.POST, entry=CARD, person=person_id("amparo"),
            author="Amparo Gil", channel="general", blob=BlobId(key_of("pdf"))),
        Hit(HitKind.MESSAGE, Marked(""), word("¿Queda verde?"), now - 2 * DAY,
            entry=EntryId(key_of("message")), person=person_id("ines"),
            author="Inés Calatrava", conversation=TALK),
    ]  # fmt: skip
    return cast("SearchViewModel", navigation.search())


def word(text: str) -> Marked:
    at = text.find("verde")
    return Marked(text, (Mark(at, at + 5),) if at >= 0 else ())


def rows(search: SearchViewModel) -> list[HitRow]:
    return rows_of(search.hits, HitRow)


def found(search: SearchViewModel, words: str = "verde") -> list[HitRow]:
    search.words = words
    wait_until(lambda: bool(rows(search)), "the finds")
    return rows(search)


def test_each_find_shows_as_what_it_is(search: SearchViewModel) -> None:
    person, channel, card, file, message = found(search)
    assert (person.heading, person.excerpt, person.line) == (
        "Inés Calatrava", "Esmaltes · <mark>verde</mark>", "",
    )  # fmt: skip
    assert person.face
    assert (channel.heading, channel.drawing) == ("# <mark>verde</mark>", "hash")
    assert (card.heading, card.excerpt, card.line) == (
        "", "Ha salido el <mark>verde</mark> nuevo",
        "Publicación · Inés Calatrava · # taller · Hace 20 min",
    )  # fmt: skip
    assert (file.heading, file.drawing) == ("tarifa <mark>verde</mark>.pdf", "file")
    assert file.line == "Archivo · Amparo Gil · # general · Ayer, 10:20"
    assert message.line == "Mensaje privado · Inés Calatrava · Sábado, 10:20"
    assert person.says == "Inés Calatrava, Esmaltes · verde, Persona"
    assert card.says.startswith("Ha salido el verde nuevo, Publicación · Inés")
    assert search.countLine == "5 resultados"


def test_what_people_wrote_is_no_markup_and_marks_are_counted_in_characters() -> None:
    text = Marked("😍 <mark>a&b</mark> verde", (Mark(19, 24),))
    assert marked(text) == "😍 &lt;mark&gt;a&amp;b&lt;/mark&gt; <mark>verde</mark>"


@pytest.mark.parametrize("kind", list(CardKind))
def test_every_kind_of_card_has_a_word_and_a_drawing(
    search: SearchViewModel, hand: HandClient, kind: CardKind
) -> None:
    hand.hits = [hand.hits[2]._replace(card_kind=kind, person=None, author="")]
    (row,) = found(search)
    assert row.drawing
    assert row.line.endswith(" · # taller · Hace 20 min")
    assert not row.line.startswith(" ")


@pytest.mark.parametrize(
    ("place", "page", "subject"),
    [
        (0, "people", text_of(person_id("ines"))),
        (1, "channel", "verde"),
        (2, "card", text_of(CARD)),
        (3, "card", text_of(CARD)),
        (4, "messages", text_of(TALK)),
    ],
)
def test_a_find_leads_to_its_page(
    search: SearchViewModel, navigation: NavigationViewModel, place: int, page: str, subject: str
) -> None:
    found(search)
    assert search.open(place)
    assert (navigation.page, navigation.subject) == (page, subject)


def test_there_is_nothing_to_open_beyond_what_was_found(
    search: SearchViewModel, navigation: NavigationViewModel
) -> None:
    assert not search.open(0)
    found(search)
    assert not search.open(5)
    assert not search.open(-1)
    assert navigation.page == "home"


def test_the_arrows_stay_among_the_finds_and_other_words_begin_at_the_first(
    search: SearchViewModel,
) -> None:
    found(search)
    search.current = 9
    assert search.current == 4
    search.current = -3
    assert search.current == 0
    search.current = 2
    search.words = "verde oliva"
    wait_until(lambda: search.current == 0, "the first one")


def test_the_address_of_a_card_is_followed_and_not_looked_for(
    search: SearchViewModel, navigation: NavigationViewModel, hand: HandClient
) -> None:
    found(search)
    search.words = f"  patio:{text_of(CARD).upper()} "
    wait_until(lambda: not rows(search), "no finds")
    assert search.link == f"patio:{text_of(CARD)}"
    assert search.none == ""
    assert search.open(0)
    assert (navigation.page, navigation.subject) == ("card", text_of(CARD))
    assert hand.sought[-1].words == ""


def test_it_is_narrowed_down_by_whose_what_where_and_when(
    search: SearchViewModel, hand: HandClient
) -> None:
    found(search)
    search.person = text_of(person_id("ines"))
    search.kind = "announcement"
    search.channel = "taller"
    search.month = "2026-12"
    wait_until(lambda: hand.sought[-1].until_ms < Sought("").until_ms, "the month")
    last = hand.sought[-1]
    assert last[:4] == ("verde", person_id("ines"), frozenset({CardKind.ANNOUNCEMENT}), "taller")
    assert (last.until_ms - last.since_ms) // DAY == 31
    assert search.narrowed

    search.widen()
    wait_until(lambda: hand.sought[-1] == Sought("verde"), "all of it")
    assert not search.narrowed


def test_the_choices_name_everybody_every_channel_and_two_years_of_months(
    search: SearchViewModel,
) -> None:
    assert (search.personKeys[0], search.personNames[0]) == ("", "Cualquiera")
    assert len(search.personKeys) == len(search.personNames) == 10
    assert search.channelNames == [
        "Cualquier canal", "# general", "# taller", "# tienda-online", "# envíos",
    ]  # fmt: skip
    assert len(search.kindKeys) == len(search.kindNames) == len(set(search.kindNames))
    assert search.monthKeys[:3] == ["", "2026-11", "2026-10"]
    assert search.monthNames[1] == "Noviembre de 2026"
    assert search.monthKeys[-1] == "2024-12"


def test_private_channels_are_among_the_places(
    search: SearchViewModel, hand: HandClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = ConversationRow(
        EntryId(key_of("turnos")), ConversationKind.GROUP, "Turnos", (), True, 0, None
    )
    monkeypatch.setattr(hand, "private_channels", lambda: [private])

    assert search.channelNames[-1] == search.channelKeys[-1] == "Turnos"


def test_of_what_nothing_was_found_is_said_and_of_no_words_nothing(
    search: SearchViewModel, hand: HandClient
) -> None:
    hand.hits = []
    search.words = "tarifa Lyon"
    wait_until(lambda: search.none == "tarifa Lyon", "nothing")
    assert search.countLine == ""
    search.words = "  "
    wait_until(lambda: search.none == "", "no words")


def test_quick_typing_waits_for_one_search_and_the_last_words_are_those_that_show(
    search: SearchViewModel, hand: HandClient
) -> None:
    for end in range(1, 6):
        search.words = "verde"[:end]
    wait_until(lambda: bool(rows(search)), "the finds")
    assert [sought.words for sought in hand.sought] == ["v", "verde"]
    assert search.answered == "verde"


def test_after_a_search_that_failed_the_next_one_is_looked_for(
    search: SearchViewModel, hand: HandClient, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems: list[PatioError] = []
    bridge.problem.connect(problems.append)

    def fails(_sought: Sought, *, limit: int, after: object) -> list[Hit]:
        del limit, after
        raise CannotRead(path="views.db", why="hand")

    with monkeypatch.context() as broken:
        broken.setattr(hand, "find_page", fails)
        search.words = "v"
        wait_until(lambda: bool(problems), "the problem")
    assert found(search)


def test_what_was_asked_for_before_does_not_show_any_more(
    search: SearchViewModel, hand: HandClient, bridge: Bridge
) -> None:
    found(search)
    late = hand.hits
    search.begin()
    hand.hits = []
    search.widen()
    wait_until(lambda: search.none == "verde", "the last answer")
    hand.hits = late
    assert rows(search) == []


def test_more_is_read_as_one_comes_to_the_end(search: SearchViewModel, hand: HandClient) -> None:
    hand.hits = [hand.hits[2]._replace(entry=EntryId(key_of(f"hit {n}"))) for n in range(PAGE + 9)]
    assert len(found(search)) == PAGE
    assert search.countLine == f"Los {PAGE} resultados más nuevos"
    search.current = PAGE - 1
    search.loadMore()
    wait_until(lambda: len(rows(search)) == PAGE + 9, "the rest")
    assert search.current == PAGE - 1
    assert search.countLine == f"{PAGE + 9} resultados"
