"""The composer's drafts as they outlive the window (:mod:`desktop.kept`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.viewmodels.drafts import Draft
from desktop.viewmodels.keys import person_of
from sync.values import text_of

if TYPE_CHECKING:
    from desktop.kept import Kept
    from desktop.viewmodels.forms import Forms
    from sync.client import Client

SECTION = "composer"
FORMS = ("question", "poll")

LOOKED_AT = 5
"""Newest cards among which a draft may be that was published as the window ended."""


def keep(kept: Kept, draft: Draft, forms: Forms, tab: str, channel: str) -> None:
    """Note what is being written; what is empty is forgotten."""
    written = draft.worth_asking or bool(draft.to)
    kept.put(SECTION, "draft", _packed(draft) if written else "")
    for name, form in zip(FORMS, (forms.question, forms.poll), strict=True):
        if form is not None:
            kept.put(SECTION, name, json.dumps(form.packed()) if form.worth_asking else "")
    kept.put(SECTION, "tab", tab)
    kept.put(SECTION, "channel", channel if draft.posts else "")


def restore(kept: Kept, forms: Forms, client: Client) -> tuple[Draft, str, str]:
    """What was being written, the tab it is in (empty: there was nothing), and the channel."""
    section = kept.section(SECTION)
    draft = _unpacked(section.get("draft", ""))
    if draft.text and any(card.text == draft.text.strip() for card in client.feed(limit=LOOKED_AT)):
        draft.clear(kudos=False)  # published, and the window ended before it heard
    for name in FORMS:
        form = forms.at(name) if section.get(name) else None
        if form is not None:
            form.unpack(facts_of(section[name]))
    tab = section.get("tab", "")
    unfinished = draft.unfinished or forms.unfinished
    return draft, (tab or unfinished) if unfinished else "", section.get("channel", "general")


def facts_of(text: str) -> dict[str, Any]:
    """What :func:`keep` has written, or nothing."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _packed(draft: Draft) -> str:
    return json.dumps(
        {
            "text": draft.text,
            "pictures": {str(path): alt for path, alt in draft.pictures.items()},
            "files": [str(path) for path in draft.files],
            "to": [text_of(person) for person in draft.to],
            "reason": draft.reason,
            "value": draft.value,
            "private": draft.private,
        }
    )


def _unpacked(text: str) -> Draft:
    facts, draft = facts_of(text), Draft()
    for name in ("text", "reason", "value"):
        if isinstance(facts.get(name), str):
            setattr(draft, name, facts[name])
    draft.private = facts.get("private") is True
    for key in _list(facts.get("to")):
        try:
            draft.thank(person_of(key))
        except ValueError:
            continue
    pictures = facts.get("pictures")
    for path, alt in pictures.items() if isinstance(pictures, dict) else ():
        # A photo that was moved meanwhile cannot be sent: better gone now than refused later.
        if isinstance(alt, str) and Path(path).is_file():
            draft.add([Path(path)])
            draft.describe(Path(path), alt)
    files = (Path(one) for one in _list(facts.get("files")))
    draft.add((path for path in files if path.is_file()), picture=False)
    return draft


def _list(found: object) -> list[str]:
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
