"""What Pulso has to say, made by hand: of the nine of the pictures, and of a company with teams."""

from __future__ import annotations

from datetime import date, timedelta

from support.byhand.rows import DAY, HOUR, VALUES, card, key_of, ref, refs
from sync.client import Card, CardKind, Ledger, Month, Pulse, QuestionDetail, Reach, Share, Thanks
from sync.values import EntryId
from sync.views.rows_pulse import ShareKind
from sync.views.rows_questions import AnswerRow

ALL = Share(ShareKind.EXACT, 100)
NEARLY = Share(ShareKind.NEARLY_ALL, 0)
FEW = Share(ShareKind.FEW, 0)
NOBODY = Share(ShareKind.EXACT, 0)

WRITTEN = [
    (9, 2, 4), (12, 1, 5), (10, 3, 4), (14, 2, 6), (8, 2, 3), (16, 5, 6), (18, 3, 7), (13, 2, 5),
    (20, 6, 8), (17, 4, 6), (22, 6, 9), (24, 6, 9),
]  # fmt: skip
"""Comments, thanks and posts of each week, as in the picture."""


def weeks(last: date = date(2026, 11, 23)) -> tuple[Month, ...]:
    """Twelve weeks, of which one had too few who wrote and one nobody."""
    mondays = [last - timedelta(weeks=back) for back in range(len(WRITTEN) - 1, -1, -1)]
    found = []
    for at, (monday, (comments, kudos, posts)) in enumerate(zip(mondays, WRITTEN, strict=True)):
        counts = {"comment": comments, "kudos": kudos, "post": posts - 1, "poll": 1, "reaction": 7}
        share = {2: FEW, 4: NOBODY}.get(at, NEARLY)
        told = tuple(sorted(counts.items())) if share is NEARLY else ()
        found.append(Month(monday.isoformat(), share, told, told))
    return tuple(found)


def nine(now: int) -> Pulse:
    """Of the pictures' company: no team of five."""
    return Pulse(
        9,
        weeks(),
        (
            Reach("Horario de Navidad: cerramos del 24 al 31", NEARLY, NEARLY),
            Reach("Revisión médica", NEARLY, FEW),
            Reach("Nuevo proveedor de cajas", ALL, NEARLY),
            Reach("Subida del convenio", ALL, ALL),
            Reach("Turnos de la feria de Valencia", FEW, FEW),
            Reach("Cambio de extintores", ALL, NEARLY),
        ),
        Ledger(3, 12, 9, 1, 2, 1, 1, 3.0),
        (),
        NEARLY,
        NEARLY,
        42,
        ((VALUES[0], 18), (VALUES[1], 11), (VALUES[4], 7), (VALUES[2], 4), (None, 2)),
        (),
        now - 400 * DAY,
    )


def thirty(now: int) -> Pulse:
    """Of a company of thirty with five teams."""
    teams = ("Almacén", "Hornos", "Oficina", "Taller", "Tienda online")
    return nine(now)._replace(
        people=30,
        took_part=Share(ShareKind.EXACT, 77),
        before=Share(ShareKind.EXACT, 60),
        reach=(
            Reach("Horario de Navidad", Share(ShareKind.EXACT, 80), Share(ShareKind.EXACT, 50)),
        ),
        teams=teams,
        thanks=(
            Thanks("Taller", "Tienda online", 6),
            Thanks("Tienda online", "Taller", 3),
            Thanks("Oficina", "Almacén", 4),
            Thanks("Hornos", "Hornos", 2),
            Thanks("Almacén", "Hornos", 1),
        ),
    )


def asked(now: int, name: str, by: str, ago_ms: int, text: str, **more: object) -> Card:
    """A question."""
    facts: dict[str, object] = {
        "to": None, "rumour": False, "unsigned": False, "asked_ms": now - ago_ms,
        "promised_days": 3, "me_too": (), "me_too_by_me": False, "answers": (), "helped": None,
    }  # fmt: skip
    detail = QuestionDetail(**(facts | more))  # type: ignore[arg-type]  # facts by name
    return card(name, CardKind.QUESTION, by, now - ago_ms, text=text, detail=detail)


def answered(now: int, text: str, said: str) -> Card:
    """A question that Carmen has answered."""
    who = ref("carmen")
    answer = AnswerRow(EntryId(key_of("answer")), who.person, who.name, now - HOUR, said, "", "")
    return asked(now, "contestada", "ines", 2 * DAY, text, answers=(answer,))


def waiting(now: int) -> list[Card]:
    """Questions without an answer: one late and unsigned, one new, one to Marta."""
    return [
        asked(now, "cafetera", "ruben", 2 * DAY, "¿Vamos a cambiar la cafetera?"),
        asked(now, "torno", "youssef", 4 * DAY, "¿Me dejas el torno pequeño?", to=ref("marta")),
        asked(
            now, "nomina", "laia", 6 * DAY,
            "¿Las horas de la feria se cobran en la nómina de diciembre?",
            unsigned=True, me_too=refs("ines", "ruben", "joaquin"),
        ),
    ]  # fmt: skip
