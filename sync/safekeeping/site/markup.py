"""Text into HTML, and the frame that all pages have."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final, NamedTuple

from sync.words.words import Words

# 'self' means nothing for a page that was opened from a folder, and file: nothing for one that a
# server gives; together they leave pictures, fonts and colours of this folder, and nothing else.
_POLICY: Final = (
    "default-src 'none'; img-src 'self' file:; style-src 'self' file:; font-src 'self' file:;"
    " base-uri 'none'; form-action 'none'"
)


class Link(NamedTuple):
    """Where to go, from the top of the site, and what stands there."""

    href: str
    text: str


def e(text: str) -> str:
    """Somebody's text on one line, as text: neither tag, nor attribute, nor reading direction."""
    return f"<bdi>{escape(text, quote=True)}</bdi>"


def attr(text: str) -> str:
    """The same for the value of an attribute, which stands in double quotes."""
    return escape(text, quote=True)


def block(text: str, kind: str = "text") -> str:
    """Somebody's text of several lines; lines stay lines."""
    return f'<p class="{kind}" dir="auto">{escape(text, quote=True)}</p>' if text else ""


class Frame(NamedTuple):
    """What stands around every page: the company, the way around, who exported it.

    ``logo`` leads to the company's picture from the top of the site; empty: it has none here.
    """

    words: Words
    company: str
    nav: Sequence[Link]
    foot: str
    logo: str = ""

    def page(self, title: str, body: str, *, root: str = "", heading: str | None = None) -> str:
        """A whole page; ``body`` is HTML, ``root`` leads to the top of the site from there."""
        links = "".join(
            f'<a href="{root}{attr(link.href)}">{e(link.text)}</a>' for link in self.nav
        )
        logo = f'<img class="logo" src="{root}{attr(self.logo)}" alt="">' if self.logo else ""
        head = e(heading if heading is not None else title)
        return (
            f'<!doctype html>\n<html lang="{self.words.language}">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n'
            '<meta name="referrer" content="no-referrer">\n'
            f"<title>{escape(title)} · {escape(self.company)}</title>\n"
            f'<link rel="stylesheet" href="{root}assets/patio.css">\n</head>\n<body>\n'
            f'<nav class="side"><a class="company" href="{root}index.html">'
            f"{logo}{e(self.company)}</a>{links}</nav>\n"
            f"<main><h1>{head}</h1>\n{body}\n<footer>{e(self.foot)}</footer></main>\n"
            "</body>\n</html>\n"
        )
