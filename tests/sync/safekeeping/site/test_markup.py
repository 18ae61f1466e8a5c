"""Whatever the text, a page has the tags that we gave it and shows the text that was given."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from sync.safekeeping.site.markup import Frame, Link, attr, block, e
from sync.words.words import Words

# What is no character of HTML at all cannot be in a text that was taken in.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
MARKUP = st.lists(
    st.sampled_from([*"<>&\"'/=!-[]{}", "script", "&lt;", "&#60;", "on", "x", " "])
).map("".join)


class Seen(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


@given(TEXTS | MARKUP)
def test_a_text_is_a_text(text: str) -> None:
    seen = Seen(e(text))

    assert (seen.tags, seen.text) == ([("bdi", ())], text)


@given(TEXTS | MARKUP)
def test_a_text_of_several_lines_is_a_text(text: str) -> None:
    seen = Seen(block(text))

    assert [tag for tag, _ in seen.tags] == (["p"] if text else [])
    assert seen.text == text


@given(TEXTS | MARKUP)
def test_an_attribute_holds_it_all(text: str) -> None:
    seen = Seen(f'<img alt="{attr(text)}">')

    assert seen.tags == [("img", (("alt", text),))]


@given(TEXTS | MARKUP, TEXTS | MARKUP)
def test_names_add_no_tag_to_a_page(company: str, title: str) -> None:
    def tags(company: str, title: str) -> list[str]:
        frame = Frame(Words("es"), company, [Link("index.html", company)], title)
        page = frame.page(title, "", root="../").removeprefix("<!doctype html>")
        return [tag for tag, _ in Seen(page).tags]

    assert tags(company, title) == tags("Oliva", "Inicio")
