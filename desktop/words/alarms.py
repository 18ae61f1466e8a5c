"""What an owner or administrator should look at, in sentences that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import listed, named
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import AlarmFacts, ReportRow


class AlarmWords(NamedTuple):
    """A title, what it means and what helps, and the words of the way there or empty."""

    title: str
    text: str
    action: str


def alarm_words(alarm: AlarmFacts) -> AlarmWords:
    """What to say of it."""
    translate = QCoreApplication.translate
    names = [named(name) for name in alarm.names]
    first = names[0] if names else translate("Alarms", "Alguien")
    match alarm.kind:
        case "contested_invite":
            return AlarmWords(
                translate("Alarms", "Han usado una invitación más personas de las previstas"),
                translate(
                    "Alarms",
                    "Nadie de quienes la usaron puede hacer nada hasta que decidas quién se "
                    "queda: {names}.",
                ).format(names=listed(names)),
                translate("Alarms", "Decidir"),
            )
        case "powerless_removal":
            other = names[1] if len(names) > 1 else translate("Alarms", "alguien")
            return AlarmWords(
                translate("Alarms", "{who} ha intentado dar de baja a {other}").format(
                    who=first, other=other
                ),
                translate(
                    "Alarms",
                    "Tiene un papel igual o mayor, así que no ha tenido efecto. Que lo aclare "
                    "alguien de Propiedad.",
                ),
                translate("Alarms", "Ver a las personas"),
            )
        case "root_fork":
            return AlarmWords(
                translate("Alarms", "Las doce palabras se han usado en dos ordenadores a la vez"),
                translate(
                    "Alarms",
                    "Los dos cambios valen. Si uno no es vuestro, alguien más tiene la llave de "
                    "repuesto.",
                ),
                translate("Alarms", "Ver a las personas"),
            )
        case "surviving_grant":
            return AlarmWords(
                translate("Alarms", "{who} conserva un papel que se le quitó").format(who=first),
                translate(
                    "Alarms",
                    "Una persona se lo daba mientras otra se lo quitaba. Si no debe tenerlo, "
                    "cámbiaselo otra vez.",
                ),
                translate("Alarms", "Ver a las personas"),
            )
        case "fork":
            return AlarmWords(
                translate("Alarms", "Un equipo de {who} parece existir dos veces").format(
                    who=first
                ),
                translate(
                    "Alarms",
                    "Se copió, o se restauró de una copia. No se ha perdido nada. Pregúntale, y "
                    "si nadie sabe por qué, quita ese equipo.",
                ),
                translate("Alarms", "Ver sus equipos"),
            )
        case "flood":
            return AlarmWords(
                translate("Alarms", "De {who} llega más de lo que nadie escribe").format(who=first),
                translate(
                    "Alarms",
                    "{n} cosas en un día: quizá escribe un programa en ese ordenador. Pregúntale. "
                    "Si no es suyo, se puede dar de baja sin lo de hoy.",
                ).format(n=alarm.count),
                translate("Alarms", "Dar de baja sin lo de hoy…"),
            )
        case "one_owner":
            return AlarmWords(
                translate("Alarms", "Solo tú llevas el patio"),
                translate(
                    "Alarms",
                    "Si se pierden tus ordenadores, nadie puede seguir. Haz de Propiedad a otra "
                    "persona.",
                ),
                translate("Alarms", "Elegir a alguien"),
            )
        case "crowded":
            return AlarmWords(
                translate("Alarms", "Sois más de los que Patio puede llevar"),
                translate(
                    "Alarms",
                    "Hay más personas o equipos de los previstos, y puede ir lento. Quita los que "
                    "ya no se usen.",
                ),
                translate("Alarms", "Ver a las personas"),
            )
    return AlarmWords(
        translate("Alarms", "Hay algo que mirar"),
        translate("Alarms", "Este Patio no lo conoce ({kind}). Actualízalo.").format(
            kind=alarm.kind
        ),
        "",
    )


def report_line(report: ReportRow) -> str:
    """``Marta Ruiz avisa de algo de Luis Gil``, or that I did."""
    translate = QCoreApplication.translate
    other = named(report.about.name) if report.about else translate("Watch", "alguien")
    if report.mine:
        return translate("Watch", "Avisaste de algo de {other}").format(other=other)
    line = translate("Watch", "{who} avisa de algo de {other}")
    return line.format(who=named(report.author), other=other)


def alarm_key(alarm: AlarmFacts) -> str:
    """What tells one from another, for as long as it is about the same."""
    about = [*(text_of(one) for one in alarm.entries), *(text_of(one) for one in alarm.people)]
    return " ".join([alarm.kind, *about])


def exposed_words() -> AlarmWords:
    """That a computer which was removed could still connect."""
    translate = QCoreApplication.translate
    return AlarmWords(
        translate("Alarms", "Un equipo que se quitó conoce aún la clave de la red"),
        translate(
            "Alarms",
            "El primer equipo de Administración que se conecte pone otra en uno o dos minutos. No "
            "hay que hacer nada más.",
        ),
        "",
    )
