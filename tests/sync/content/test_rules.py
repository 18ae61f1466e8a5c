from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.content.announcements import Ack, Announcement
from sync.content.dates import is_date, is_month_day
from sync.content.feed import Comment, FileRef, PictureRef, Post, ReactionAct
from sync.content.kinds import Content
from sync.content.kudos import Kudos, PassOn, Withdraw
from sync.content.people import Profile
from sync.content.receipts import Doubt, DoubtsAnswer, Pin, Remind, Revision, Urgent
from sync.content.rules import acceptable, check_text
from sync.errors import BadText
from sync.values import BlobId, EntryId, PersonId, Reaction

ID = EntryId(b"i" * 32)
PEPE, SARA = PersonId(b"p" * 32), PersonId(b"s" * 32)
REASON = "por el horno nuevo"

texts = st.text(st.characters(exclude_categories=()), max_size=60)


def rule_broken(field: str, text: str, low: int = 1, high: int = 10) -> object:
    with pytest.raises(BadText) as caught:
        check_text(field, text, low, high)
    assert caught.value.facts["field"] == field
    return caught.value.facts["rule"], caught.value.facts["limit"]


def picture(*, width: int = 800, height: int = 600, alt: str = "") -> PictureRef:
    return PictureRef(blob=BlobId(b"b" * 32), size=9, width=width, height=height, alt=alt)


def pdf(name: str) -> FileRef:
    return FileRef(blob=BlobId(b"f" * 32), size=9, name=name)


# -- writing ------------------------------------------------------------------------


def test_blanks_around_a_text_are_left_out() -> None:
    assert check_text("text", "\n  hola,  Pepe \t\n", 1, 20) == "hola,  Pepe"


def test_a_text_is_written_composed() -> None:
    assert check_text("text", "a\u0303n\u0303o", 1, 3) == "ãño"


def test_line_ends_of_windows_become_line_feeds() -> None:
    assert check_text("text", "one\r\ntwo", 1, 20) == "one\ntwo"


def test_characters_are_counted_not_bytes() -> None:
    assert check_text("text", "🔥" * 10, 1, 10) == "🔥" * 10


@pytest.mark.parametrize("text", ["", "   ", "\n\t\n", "\u00a0\u2003"])
def test_a_text_that_is_needed_is_not_empty(text: str) -> None:
    assert rule_broken("text", text) == ("empty", 1)


@pytest.mark.parametrize("text", ["", "  "])
def test_a_text_that_is_not_needed_may_be_empty(text: str) -> None:
    assert check_text("text", text, 0, 10) == ""


def test_a_text_is_neither_too_short_nor_too_long() -> None:
    assert rule_broken("reason", "  1234  ", 5, 10) == ("too_short", 5)
    assert rule_broken("text", "12345678901") == ("too_long", 10)


@pytest.mark.parametrize(
    "control", ["\x00", "\x07", "\x1b", "\r", "\x0b", "\x7f", "\x85", "\x9b", "\ud800"]
)
def test_control_characters_are_refused(control: str) -> None:
    assert rule_broken("text", f"a{control}b") == ("control", 0)


@pytest.mark.parametrize("sign", ["\u202d", "\u202e"])
def test_letters_are_not_turned_back_to_front(sign: str) -> None:
    assert rule_broken("text", f"fac{sign}gpj") == ("turned", 0)
    assert not acceptable(Comment(target=ID, text=f"Factura{sign}gpj.exe"))


@pytest.mark.parametrize(
    "text",
    [
        "שלום. Y en español.",
        "Llama al \u202a+34 600 000 000\u202c",  # as telephones copy a number
        "\u2067\u05e9\u05dc\u05d5\u05dd\u2069, y sigue",
        "a\u200fb",
    ],
)
def test_what_other_scripts_need_is_written(text: str) -> None:
    assert check_text("text", text, 1, 80) == text
    assert acceptable(Comment(target=ID, text=text))


HIDDEN = {
    "zero-width space": "Carmen\u200b Oliva",
    "word joiner": "Carmen\u2060 Oliva",
    "byte-order mark": "\ufeffCarmen Oliva",
    "soft hyphen": "Car\u00admen Oliva",
    "joiner between Latin letters": "Car\u200dmen Oliva",
    "joiner at the end": "Carmen Oliva\u200d",
    "variation selector": "Carmen\ufe0f Oliva",
    "late variation selector": "Carmen\U000e0100 Oliva",
    "tag": "Carmen\U000e0041 Oliva",
    "reversed": "\u202eavilO nemraC",
    "embedded": "\u202bCarmen\u202c Oliva",
    "isolated": "\u2067Carmen\u2069 Oliva",
    "marks of direction": "Carmen\u200f Oliva",
    "line separator": "Carmen\u2028Oliva",
    "Hangul filler": "\u3164",
    "blank of Braille": "\u2800\u2800",
    "grapheme joiner": "C\u034farmen Oliva",
}


@pytest.mark.parametrize("name", HIDDEN.values(), ids=HIDDEN.keys())
@pytest.mark.parametrize("field", ["name", "channel", "title"])
def test_nobody_poses_as_another_by_characters_that_are_not_seen(name: str, field: str) -> None:
    # T93
    assert rule_broken(field, name, 1, 80) == ("control", 0)
    assert not acceptable(Profile(name=name))
    if "\u202e" not in name:
        assert check_text("text", f"{name}.", 1, 80)  # a text of several lines is nobody's name


@pytest.mark.parametrize(
    "name",
    [
        "Íñigo Muñoz-Ağaoğlu",
        "Σοφία 李小龙 Нина",
        "דנה כהן",
        "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627",  # Persian spells Ali-Reza with a non-joiner
        "क\u094d\u200dष",  # and Devanagari this syllable with a joiner
        "Carmen 👩\u200d💻",
        "Marta ❤\ufe0f",
        "Pepe 🏳\ufe0f\u200d🌈",
        "1\ufe0f\u20e3 Taller",
        "Iain 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "Diego 🧑🏽\u200d🔧",
    ],
)
def test_names_and_emoji_that_are_spelt_with_hidden_characters_are_themselves(name: str) -> None:
    assert check_text("name", name, 1, 80) == unicodedata.normalize("NFC", name)
    assert acceptable(Profile(name=unicodedata.normalize("NFC", name)))


@given(
    st.text("abcñ 'é1", min_size=1, max_size=9),
    st.text("\u00ad\u200b\u200c\u200d\u200e\u2028\u202e\u2060\u2066\u3164\ufe0f\ufeff", min_size=1),
    st.integers(1, 9),
)
def test_nothing_hidden_fits_into_a_name_of_latin_letters(name: str, hidden: str, at: int) -> None:
    assert rule_broken("name", f"x{name[:at]}{hidden}{name[at:]}x", 1, 300) == ("control", 0)


@pytest.mark.parametrize("length", [81, 1 << 20])
def test_a_name_is_as_long_as_it_may_be(length: int) -> None:
    # T93
    assert rule_broken("name", "x" * length, 1, 80) == ("too_long", 80)


def test_lines_and_tabs_are_for_texts_of_several_lines() -> None:
    assert check_text("text", "a\n\tb", 1, 10) == "a\n\tb"
    for field in ("company", "name", "job", "place", "title", "channel", "value"):
        assert rule_broken(field, "a\nb") == ("control", 0)
        assert rule_broken(field, "a\tb") == ("control", 0)


@given(texts)
def test_exactly_controls_and_half_characters_are_control(text: str) -> None:
    bad = any(
        unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\n"
        for c in text.replace("\r\n", "\n").strip()
    )

    if bad:
        assert rule_broken("text", text, 0, 1000) == ("control", 0)
    elif set(text) & {"\u202d", "\u202e"}:
        assert rule_broken("text", text, 0, 1000) == ("turned", 0)
    else:
        check_text("text", text, 0, 1000)


@given(texts)
def test_a_text_once_written_is_written_the_same_again(text: str) -> None:
    try:
        once = check_text("text", text, 1, 40)
    except BadText:
        return

    assert check_text("text", once, 1, 40) == once
    assert acceptable(Comment(target=ID, text=once))


# -- dates --------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["01-01", "02-29", "12-31"])
def test_a_birthday_is_a_month_and_a_day(text: str) -> None:
    assert is_month_day(text)


@pytest.mark.parametrize(
    "text", ["", "02-30", "13-01", "00-10", "1-1", "0101", "W01-1", "02-29\n", "٠٢-٠٣"]
)
def test_no_other_text_is_a_birthday(text: str) -> None:
    assert not is_month_day(text)


@pytest.mark.parametrize("text", ["2019-09-02", "2024-02-29", "0001-01-01"])
def test_a_date_is_a_real_day(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["", "2023-02-29", "20190902", "2019-W01-1", "2019-9-2", "nunca"])
def test_no_other_text_is_a_date(text: str) -> None:
    assert not is_date(text)


# -- what peers sent ----------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        Profile(name="Carmen Oliva"),
        Profile(name="Carmen", birthday="02-29", since="2001-05-14"),
        Post(text="¡hola!\n\totra línea", channel="general"),
        Post(text="", channel="general", pictures=[picture()]),
        Comment(target=ID, text="¡olé!"),
        *(ReactionAct(target=ID, reaction=reaction, on=False) for reaction in Reaction),
        Kudos(to=[PEPE, SARA], reason=REASON),
        Announcement(title="Cerramos el viernes", text="", pin=False),
        Ack(target=ID, text_hash=bytes(32)),
        Kudos(to=[], reason=REASON, channel="taller"),
        PassOn(target=ID, to=[PEPE]),
        Withdraw(target=ID),
        Announcement(title="x", text="", pin=False, channels=["taller", "tienda"]),
        Announcement(title="x", text="", pin=False, pictures=[picture()], files=[pdf("Plan.PDF")]),
        Doubt(target=ID, text_hash=bytes(32), text="¿Yo también?\n¿Y Luis?"),
        DoubtsAnswer(target=ID, text="Sí."),
        Remind(target=ID),
        Urgent(target=ID),
        Pin(target=ID, on=False),
        Revision(target=ID, title="Cerramos el jueves", text=""),
    ],
)
def test_lawful_content_is_acceptable(content: Content) -> None:
    assert acceptable(content)


@pytest.mark.parametrize(
    "content",
    [
        Profile(name="  "),
        Profile(name="two\nlines"),
        Profile(name="Carmen\x1b[31m"),
        Profile(name="\x85Carmen"),
        Profile(name="Carmen", job="\x07"),
        Profile(name="Carmen", birthday="02-30"),
        Profile(name="Carmen", since="2023-02-29"),
        Post(text="", channel="general"),
        Post(text=" \n", channel="general"),
        Post(text="hola\x00", channel="general"),
        Post(text="hola", channel="a\nb"),
        Post(text="", channel="general", pictures=[picture(width=40_000, height=1001)]),
        Post(text="", channel="general", pictures=[picture(alt="\x9b")]),
        Comment(target=ID, text=" "),
        Comment(target=ID, text="\x1c"),
        ReactionAct(target=ID, reaction="applause", on=True),
        Kudos(to=[PEPE, PEPE], reason=REASON),
        Kudos(to=[PEPE], reason="  corto  " + " " * 20),
        Kudos(to=[PEPE], reason=REASON, value="a\tb"),
        Announcement(title=" ", text="x", pin=False),
        Announcement(title="x", text="\x08", pin=False),
        Announcement(title="x", text="", pin=False, channels=["taller", "taller"]),
        Announcement(title="x", text="", pin=False, channels=[" "]),
        Announcement(title="x", text="", pin=False, channels=["ta\u202eller"]),
        Announcement(title="x", text="", pin=False, pictures=[picture(width=40_000, height=1001)]),
        Announcement(title="x", text="", pin=False, files=[pdf("plan.exe")]),
        Announcement(title="x", text="", pin=False, files=[pdf("../plan.pdf")]),
        Kudos(to=[], reason=REASON),
        Kudos(to=[], reason=REASON, channel=" "),
        Kudos(to=[PEPE], reason=REASON, channel="a\nb"),
        PassOn(target=ID, to=[PEPE, PEPE]),
        Doubt(target=ID, text_hash=bytes(32), text=" \n"),
        Doubt(target=ID, text_hash=bytes(32), text="hola\x00"),
        DoubtsAnswer(target=ID, text=" "),
        Revision(target=ID, title=" ", text="x"),
        Revision(target=ID, title="dos\nlíneas", text="x"),
        Revision(target=ID, title="x", text="\x1b"),
    ],
)
def test_content_against_the_rules_is_left_out(content: Content) -> None:
    assert not acceptable(content)


@pytest.mark.parametrize("text", ["\u200b", "\u202e", "\ufeff \u2060", "\u00ad\n\u200d"])
def test_a_text_of_which_nobody_would_see_anything_is_empty(text: str) -> None:
    with pytest.raises(BadText) as caught:
        check_text("text", text, 1, 100)

    assert caught.value.facts["rule"] == "empty"
    if text != "\u202e":
        assert check_text("text", text, 0, 100) is not None
        assert check_text("text", f"a{text}b", 1, 100)
