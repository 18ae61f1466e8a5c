"""The small Markdown: plain text and spans, whatever was typed."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.content.markup import BULLET, Span, Style, is_address, plain, styled

PIECES = [*"ab ñ🔥*_`[]()<>&\\\n-+>1.)#@:/", "http://a.b", "**", "](https://x.es)"]
TYPED = st.lists(st.sampled_from(PIECES), max_size=80).map("".join)


def spans(source: str) -> list[tuple[str, str]]:
    """What is marked, with the words themselves."""
    found = styled(source)
    return [(span.style.value, found.text[span.start : span.end]) for span in found.spans]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("sin nada", "sin nada", []),
        ("muy **importante**.", "muy importante.", [("bold", "importante")]),
        ("un *poco* y _algo_", "un poco y algo", [("italic", "poco"), ("italic", "algo")]),
        ("***las dos***", "las dos", [("bold", "las dos"), ("italic", "las dos")]),
        ("**una *dentro* de otra**", "una dentro de otra",
         [("bold", "una dentro de otra"), ("italic", "dentro")]),
        ("`a*b*c` y ``x`y``", "a*b*c y x`y", [("code", "a*b*c"), ("code", "x`y")]),
        ("[la web](https://oliva.es/a?b=1)", "la web", [("link", "la web")]),
        ("[**ya**](mailto:ana@oliva.es)", "ya", [("link", "ya"), ("bold", "ya")]),
        ("ve a https://oliva.es/a_b_c.", "ve a https://oliva.es/a_b_c.",
         [("link", "https://oliva.es/a_b_c")]),
        ("(https://es.wikipedia.org/wiki/Olla_(arte))", "(https://es.wikipedia.org/wiki/Olla_(arte))",
         [("link", "https://es.wikipedia.org/wiki/Olla_(arte)")]),
        ("[](https://a.es)", "[](https://a.es)", [("link", "https://a.es")]),
        ("- pan\n- vino\n2. queso", "pan\nvino\nqueso",
         [("item", "pan"), ("item", "vino"), ("item", "queso")]),
        ("> dijo ella\nsí", "dijo ella\nsí", [("quote", "dijo ella")]),
        ("> - a", "a", [("quote", "a"), ("item", "a")]),
        (r"\*no\* \[tal\]", "*no* [tal]", []),
    ],
)  # fmt: skip
def test_what_the_signs_mean(source: str, text: str, found: list[tuple[str, str]]) -> None:
    assert plain(source) == text
    assert spans(source) == found


@pytest.mark.parametrize(
    "source",
    [
        "2*3*4 = 24", "a_b_c", "** no **", "*no", "**no", "`no", "[no]", "[no]()",
        "[no](javascript:alert(1))", "[no](data:text/html,x)", "[no](file:///etc)",
        "[no](//a.es)", "[no](https://banco.es@malo.es/)",
        "[no](https://a.es\u202egpj)", "[no](http:a.es)", "[no](https://)", "xhttps://a.es",
        "<b>no</b>", "<script>", "# no", "-no", "1.no", "a > b", "---", "![no]", "*", "**", "****",
        "_", "`", "``", "[", "](", "\\", ">", "- ", "**a\nb**", "`a\nb`",
    ],
)  # fmt: skip
def test_what_is_not_understood_stays_as_it_was_typed(source: str) -> None:
    assert styled(source).text == source
    assert styled(source).spans == ()


def test_a_link_and_an_item_say_where_and_which() -> None:
    assert styled("[a](https://a.es)").spans == (Span(Style.LINK, 0, 1, "https://a.es"),)
    assert styled("- a\n12) b").spans == (
        Span(Style.ITEM, 0, 1, BULLET),
        Span(Style.ITEM, 2, 3, "12"),
    )


@settings(max_examples=400)
@given(TYPED | st.text(max_size=200))
def test_the_plain_text_is_the_typed_one_with_something_left_out(source: str) -> None:
    found = styled(source)

    assert found.text == "".join(source[at] for at in found.kept)
    assert all(before < after for before, after in zip(found.kept, found.kept[1:], strict=False))
    assert found.text.count("\n") == source.count("\n")


@settings(max_examples=400)
@given(TYPED | st.text(max_size=200))
def test_spans_lie_in_the_text_and_in_one_line_and_never_across_each_other(source: str) -> None:
    found = styled(source)

    assert list(found.spans) == sorted(found.spans, key=lambda span: (span.start, -span.end))
    for span in found.spans:
        assert 0 <= span.start < span.end <= len(found.text)
        assert "\n" not in found.text[span.start : span.end]
        assert span.style is not Style.LINK or is_address(span.target)
        for other in found.spans:
            apart = other.end <= span.start or span.end <= other.start
            within = other.start <= span.start and span.end <= other.end
            around = span.start <= other.start and other.end <= span.end
            assert apart or within or around


@pytest.mark.parametrize(
    "piece",
    ["*", "**a ", "_a", "`", "`a``b", "[", "[a", "](", "[a](", "[a](https://", "http://", "\\",
     "> ", "- ", "http://a(", "**a*", "*a **", "http://)))"],
)  # fmt: skip
def test_the_longest_text_is_read_in_no_time_whatever_is_in_it(piece: str) -> None:
    source = (piece * 20_000)[:20_000]
    steps = 0

    def count(*_facts: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        styled(source)
    finally:
        sys.setprofile(None)

    assert steps < 60 * len(source)
