"""Pulso in words: each finding, and what a chart says to who does not see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.words.formatting import capital, counted, day_and_month, listed

if TYPE_CHECKING:
    from sync.client import CompanyValue, Ledger, Month, Reach, Share, Thanks

MONTH, QUARTER, YEAR = "month", "quarter", "year"

_MOST: Final = 50
_ALL: Final = 100
_DAY_MS: Final = 86_400_000
_WEEKS_NEEDED: Final = 4


def share_words(share: Share) -> str:
    """A share inside a sentence or in a cell: ``el 60 %``, ``casi todo el mundo``."""
    translate = QCoreApplication.translate
    match share.kind:
        case "few":
            return translate("Pulse", "menos de cinco personas")
        case "nearly_all":
            return translate("Pulse", "casi todo el mundo")
    if share.percent == _ALL:
        return translate("Pulse", "todo el mundo")
    if share.percent == 0:
        return translate("Pulse", "nadie")
    return translate("Pulse", "el {n} %").format(n=share.percent)


def share_cell(share: Share) -> str:
    """The same where it stands alone and there is little room: ``Menos de cinco``."""
    if share.kind == "few":
        return QCoreApplication.translate("Pulse", "Menos de cinco")
    return capital(share_words(share))


def took_part_title(share: Share) -> str:
    """``Ha participado casi todo el mundo``."""
    translate = QCoreApplication.translate
    if share.kind == "few":
        return translate("Pulse", "Han participado menos de cinco personas")
    if share.kind == "exact" and share.percent == 0:
        return translate("Pulse", "Nadie ha participado todavía")
    return capital(translate("Pulse", "Ha participado {share}").format(share=share_words(share)))


def before_line(period: str, share: Share) -> str:
    """``El trimestre anterior, el 60 %``."""
    translate = QCoreApplication.translate
    line = {
        MONTH: translate("Pulse", "Los 30 días anteriores, {share}"),
        QUARTER: translate("Pulse", "El trimestre anterior, {share}"),
        YEAR: translate("Pulse", "El año anterior, {share}"),
    }[period]
    return line.format(share=share_words(share))


def wait_line(age_ms: int) -> str:
    """What stands for bars in a company so young, or empty."""
    left = -(-(_WEEKS_NEEDED * 7 * _DAY_MS - age_ms) // (7 * _DAY_MS))
    if left <= 0:
        return ""
    one = QCoreApplication.translate(
        "Pulse", "Vuelve la semana que viene: aún hay poco que contar."
    )
    many = QCoreApplication.translate("Pulse", "Vuelve en {n} semanas: aún hay poco que contar.")
    return counted(left, one, many)


def span_tick(name: str) -> str:
    """Under its bar: ``16 nov`` for a week, ``nov`` for a month."""
    if len(name) > len("2026-11"):
        return day_and_month(_start(name))
    month = _start(name).month
    return QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat).rstrip(".")


def span_name(name: str) -> str:
    """``Semana del 16 nov``, ``Noviembre de 2026``."""
    start = _start(name)
    if len(name) > len("2026-11"):
        line = QCoreApplication.translate("Pulse", "Semana del {day}")
        return line.format(day=day_and_month(start))
    month = QLocale().standaloneMonthName(start.month, QLocale.FormatType.LongFormat)
    line = QCoreApplication.translate("Pulse", "{month} de {year}")
    return capital(line.format(month=month, year=start.year))


def _start(name: str) -> datetime:
    day = date.fromisoformat(name if len(name) > len("2026-11") else f"{name}-01")
    return datetime(day.year, day.month, day.day)


def bar_says(month: Month, posts: int, kudos: int, comments: int) -> str:
    """``Semana del 16 nov: 24 comentarios, 6 kudos y 9 publicaciones``."""
    translate = QCoreApplication.translate
    name = span_name(month.name)
    if not month.counts:
        line = translate("Pulse", "{span}: menos de cinco personas, no se cuenta")
        if month.took_part.kind == "exact":
            line = translate("Pulse", "{span}: nadie escribió nada")
        return line.format(span=name)
    parts = [
        counted(
            comments,
            translate("Pulse", "1 comentario"),
            translate("Pulse", "{n} comentarios"),
        ),
        counted(kudos, translate("Pulse", "1 kudos"), translate("Pulse", "{n} kudos")),
        counted(
            posts,
            translate("Pulse", "1 publicación"),
            translate("Pulse", "{n} publicaciones"),
        ),
    ]
    return translate("Pulse", "{span}: {parts}").format(span=name, parts=listed(parts))


def thanks_title(values: Sequence[tuple[CompanyValue | None, int]], circle: bool) -> str:
    """What the company is thanked for most, or who thanks whom."""
    translate = QCoreApplication.translate
    if not values:
        return translate("Pulse", "Todavía ningún kudos")
    most = max((times for value, times in values if value is not None), default=0)
    best = [value.name for value, times in values if value is not None and times == most]
    if circle or not best:
        return translate("Pulse", "Quién reconoce a quién") if circle else kudos_line(values)
    if len(best) > 2:
        return translate("Pulse", "Lo que se agradece aquí")  # none of them the most
    return translate("Pulse", "Lo que más se agradece: {value}").format(value=listed(best))


def kudos_line(values: Sequence[tuple[CompanyValue | None, int]]) -> str:
    """``42 kudos``."""
    translate = QCoreApplication.translate
    count = sum(times for _, times in values)
    return counted(count, translate("Pulse", "1 kudos"), translate("Pulse", "{n} kudos"))


def thanks_line(
    values: Sequence[tuple[CompanyValue | None, int]], thanks: Sequence[Thanks], circle: bool
) -> str:
    """``42 kudos. Taller ha dado las gracias a Tienda 6 veces.``"""
    translate = QCoreApplication.translate
    if not values:
        return translate("Pulse", "Un kudos dice delante de todos qué hizo bien alguien.")
    between = next((one for one in thanks if one.giver != one.receiver), None)
    if not circle or between is None:
        return kudos_line(values)
    once = translate("Pulse", "{kudos}. {giver} ha dado las gracias a {receiver} 1 vez.")
    often = translate("Pulse", "{kudos}. {giver} ha dado las gracias a {receiver} {n} veces.")
    return (once if between.times == 1 else often).format(
        kudos=kudos_line(values), giver=between.giver, receiver=between.receiver, n=between.times
    )


def reach_title(reach: Sequence[Reach]) -> str:
    """``Los anuncios llegan a casi todo el mundo``."""
    translate = QCoreApplication.translate
    if not reach:
        return translate("Pulse", "Ningún anuncio ha pedido confirmación")
    floor = min(_least(one.read) for one in reach)
    if floor >= _ALL:
        return translate("Pulse", "Los anuncios llegan a todo el mundo")
    if floor >= _ALL - 1:
        return translate("Pulse", "Los anuncios llegan a casi todo el mundo")
    behind = sum(_least(one.read) < _MOST for one in reach)
    if behind:
        one = translate("Pulse", "A un anuncio le falta más de media empresa")
        many = translate("Pulse", "A {n} anuncios les falta más de media empresa")
        return counted(behind, one, many)
    return translate("Pulse", "Los anuncios llegan a la mayoría")


def reach_line(reach: Sequence[Reach]) -> str:
    """How many read on the first day, over all of them."""
    translate = QCoreApplication.translate
    if not reach:
        return translate("Pulse", "Aquí se verá a cuánta gente llegan.")
    floor = min(_least(one.first_day) for one in reach)
    if floor >= _ALL:
        return translate("Pulse", "Todo el mundo los lee el primer día")
    if floor >= _ALL - 1:
        return translate("Pulse", "Casi todo el mundo los lee el primer día")
    if floor >= _MOST:
        return translate("Pulse", "La mayoría los lee el primer día")
    return translate("Pulse", "Hay quien tarda más de un día en leerlos")


def _least(share: Share) -> int:
    """A percentage to compare by: nearly all are nearly all, few are few."""
    match share.kind:
        case "few":
            return 0
        case "nearly_all":
            return _ALL - 1
    return share.percent


def waiting_title(count: int) -> str:
    """``Dos preguntas sin respuesta``."""
    translate = QCoreApplication.translate
    if count == 0:
        return translate("Pulse", "Ninguna pregunta sin respuesta")
    words = {
        2: translate("Pulse", "Dos"),
        3: translate("Pulse", "Tres"),
        4: translate("Pulse", "Cuatro"),
        5: translate("Pulse", "Cinco"),
    }
    many = translate("Pulse", "{n} preguntas sin respuesta")
    if count == 1:
        return translate("Pulse", "Una pregunta sin respuesta")
    return many.format(n=words.get(count, count))


def usual_line(ledger: Ledger) -> str:
    """``Lo normal aquí: contestar en 3 días``."""
    translate = QCoreApplication.translate
    if ledger.median_days is None:
        line = translate("Pulse", "Aquí se promete contestar en 1 día")
        lines = translate("Pulse", "Aquí se promete contestar en {n} días")
        return counted(ledger.promised_days, line, lines)
    days = round(ledger.median_days)
    if days == 0:
        return translate("Pulse", "Lo normal aquí: contestar el mismo día")
    one = translate("Pulse", "Lo normal aquí: contestar en 1 día")
    return counted(days, one, translate("Pulse", "Lo normal aquí: contestar en {n} días"))


def age_words(days: int) -> str:
    """``Hace 6 días``."""
    translate = QCoreApplication.translate
    if days == 0:
        return translate("Pulse", "De hoy")
    one = translate("Pulse", "Hace 1 día")
    return counted(days, one, translate("Pulse", "Hace {n} días"))


def behind_line(withheld: int, receiving: int) -> str:
    """``Faltan datos de 2 equipos``, or empty."""
    translate = QCoreApplication.translate
    if withheld:
        one = translate("Pulse", "Faltan datos de 1 equipo")
        return counted(withheld, one, translate("Pulse", "Faltan datos de {n} equipos"))
    if receiving:
        one = translate("Pulse", "Está llegando 1 cambio, que aún no se cuenta")
        many = translate("Pulse", "Están llegando {n} cambios, que aún no se cuentan")
        return counted(receiving, one, many)
    return ""
