"""Questions by hand for tests of the window that need no engine."""

from __future__ import annotations

from support.byhand.rows import STAFF, card, key_of, person_id, ref
from sync.values import EntryId
from sync.views.rows import Card, CardKind
from sync.views.rows_questions import AnswerRow, QuestionDetail, SealedQuestion


def question(
    name: str, by: str, time_ms: int, text: str, *answers: AnswerRow, **more: object
) -> Card:
    """A question with its answers, the newest first, and what ``more`` says of it."""
    facts: dict[str, object] = {
        "to": None,
        "rumour": False,
        "unsigned": False,
        "asked_ms": time_ms,
        "promised_days": 5,
        "me_too": (),
        "me_too_by_me": False,
        "answers": answers,
        "helped": None,
    }
    detail = QuestionDetail(**(facts | more))  # type: ignore[arg-type]  # facts by name
    return card(name, CardKind.QUESTION, by, time_ms, text=text, detail=detail)


def answer(by: str, time_ms: int, text: str, verdict: str = "", back: str = "") -> AnswerRow:
    """An official answer."""
    identifier = EntryId(key_of(f"answer {by} {time_ms}"))
    return AnswerRow(identifier, person_id(by), STAFF[by][0], time_ms, text, verdict, back)


def sealed(name: str, by: str, time_ms: int, text: str, **more: object) -> SealedQuestion:
    """A question without a name that came from a colleague, or with ``mine`` went to one."""
    facts: dict[str, object] = {
        "id": EntryId(key_of(f"sealed {name}")),
        "text": text,
        "time_ms": time_ms,
        "mine": False,
        "other": ref(by),
        "said": (),
        "put": None,
        "may_put": True,
        "may_say": True,
    }
    return SealedQuestion(**(facts | more))  # type: ignore[arg-type]  # facts by name
