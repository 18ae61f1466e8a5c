"""The root of all sentences: one for an error, by its class (:mod:`sync.cli.wording` has them)."""

from __future__ import annotations

from functools import singledispatch

from sync import errors


@singledispatch
def sentence(error: BaseException) -> str:
    """The sentence for an error. Classes without one of their own get their parent's."""
    return f"Something unexpected happened ({type(error).__name__})."


@sentence.register
def _(error: errors.PatioError) -> str:
    return f"Patio could not do that ({facts(error)})."


@sentence.register
def _(error: errors.PersonError) -> str:
    return f"Patio could not do that: {facts(error)}."


def fact(error: errors.PatioError, name: str) -> str:
    """One fact of an error as text; nothing where it has none of that name."""
    return str(error.facts.get(name, ""))


def facts(error: errors.PatioError) -> str:
    """All of them."""
    return ", ".join(str(value) for value in error.facts.values()) or type(error).__name__
