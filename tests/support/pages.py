"""Reading exported pages as a browser would, and being strict about it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = {"meta", "link", "img", "br"}

ALLOWED = {
    "html": {"lang"},
    "head": set(),
    "meta": {"charset", "http-equiv", "content", "name"},
    "title": set(),
    "link": {"rel", "href"},
    "body": set(),
    "nav": {"class"},
    "main": set(),
    "footer": set(),
    "article": {"class", "id"},
    "header": {"class"},
    "div": {"class"},
    "span": {"class", "aria-hidden"},
    "strong": set(),
    "bdi": set(),
    "p": {"class", "dir"},
    "h1": set(),
    "h2": set(),
    "h3": set(),
    "ul": {"class"},
    "li": set(),
    "dl": {"class"},
    "dt": set(),
    "dd": set(),
    "br": set(),
    "a": {"href", "class", "download"},
    "img": {"class", "src", "alt", "width", "height", "loading"},
}
"""Every tag and attribute that our pages use: none runs anything, styles or sends anything."""


class Page(HTMLParser):
    """One page: its text, what it leads to and what stands in it. Faults fail the test."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.policy = ""
        self.text = ""
        self._open: list[str] = []
        self.feed(path.read_text("utf-8"))
        self.close()
        assert self._open == [], (path, self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Only what is allowed."""
        assert tag in ALLOWED, (self.path, tag)
        for name, value in attrs:
            assert name in ALLOWED[tag], (self.path, tag, name)
            if name in ("href", "src"):
                self.links.append(value or "")
            if name == "id":
                self.ids.add(value or "")
        given = dict(attrs)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """In the order in which they were opened."""
        assert self._open.pop() == tag, (self.path, tag)

    def handle_data(self, data: str) -> None:
        """What people read."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """We write none."""
        raise AssertionError((self.path, data))


def pages_of(folder: Path) -> dict[str, Page]:
    """Every page of a site by its path."""
    return {
        path.relative_to(folder).as_posix(): Page(path) for path in sorted(folder.rglob("*.html"))
    }


def check_links(folder: Path, pages: dict[str, Page]) -> None:
    """Everything that is linked is there, in this folder, and so is the place in it."""
    for page in pages.values():
        for link in page.links:
            parts = urlsplit(link)
            assert (parts.scheme, parts.netloc, parts.query) == ("", "", ""), link
            target = (page.path.parent / unquote(parts.path)).resolve()
            assert target.is_relative_to(folder.resolve()), link
            assert target.is_file(), (page.path, link)
            if parts.fragment:
                assert parts.fragment in pages[target.relative_to(folder).as_posix()].ids, link
