"""Catalogues: English says everything, the others have begun, and none says anything else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from sync.words.catalogue import LANGUAGES, SOURCE, catalogue, file_of

ROOT = Path(__file__).parents[3]
OTHERS = [language for language in LANGUAGES if language != SOURCE]
BLANK = re.compile(r"\{(\w+)\}")

Said = str | tuple[str, str]

TERMS = [
    "Inicio",
    "Anuncios",
    "Kudos",
    "Preguntas",
    "Canales",
    "Personas",
    "Mensajes",
    "Publicación",
    "Comentario",
    "Encuesta",
    "Cómo lo hacemos aquí",
    "Evento",
    "Pulso",
    "Ajustes",
    "Propiedad",
    "Administración",
    "Miembro",
    "Leído y entendido",
    "Tengo una duda",
    "Más tarde",
]
"""What product.md calls things."""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def said_in_code() -> set[Said]:
    """Every text that is given to ``say`` or ``count``; with what is only a term of the product."""
    found: set[Said] = set()
    for path in sorted((ROOT / "sync").rglob("*.py")):
        source = path.read_text("utf-8")
        if "sync.words" not in source:
            continue
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call):
                continue
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            texts = [_literal(argument) for argument in node.args]
            if name == "say" and texts and texts[0]:
                found.add(texts[0])
            if name == "count" and len(texts) >= 3 and texts[1] and texts[2]:
                found.add((texts[1], texts[2]))
    return found


def read(language: str) -> Catalog:
    with file_of(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> dict[Said, tuple[str, ...]]:
    found: dict[Said, tuple[str, ...]] = {}
    for message in read(language):
        if message.id:
            id_ = message.id if isinstance(message.id, str) else (message.id[0], message.id[1])
            text = message.string
            found[id_] = (text,) if isinstance(text, str) else tuple(text or ())
    return found


def test_english_says_all_that_the_code_says() -> None:
    missing = said_in_code() - {id_ for id_, texts in entries("en").items() if all(texts)}

    assert missing == set()
    assert said_in_code()


@pytest.mark.parametrize("language", OTHERS)
def test_no_catalogue_keeps_what_nobody_says(language: str) -> None:
    assert entries(language).keys() - said_in_code() - set(TERMS) == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_terms_of_the_product(language: str) -> None:
    found = entries(language)

    assert [term for term in TERMS if not any(found.get(term, ()))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_same_blanks_and_as_many_forms_as_the_language(
    language: str,
) -> None:
    forms = read(language).num_plurals
    for id_, texts in entries(language).items():
        wanted = set(BLANK.findall(id_ if isinstance(id_, str) else id_[1]))
        assert len(texts) == (1 if isinstance(id_, str) else forms)
        for text in texts:
            assert not text or set(BLANK.findall(text)) <= wanted
            # What one of many says is said by a number; everything else must be in each form.
            assert not text or wanted - {"n"} <= set(BLANK.findall(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_translated_is_said_in_spanish(language: str) -> None:
    assert catalogue(language).gettext("Frase que nadie dice") == "Frase que nadie dice"
    assert catalogue(language).ngettext("una {n}", "varias {n}", 1) == "una {n}"
    assert catalogue(language).ngettext("una {n}", "varias {n}", 2) == "varias {n}"
