"""What the window says of lists of people and other things typed in the settings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync import errors


def list_words(error: errors.BadList) -> str:
    """A list of people that cannot be used: where, why, and what to do."""
    facts = {name: str(value) for name, value in error.facts.items()}
    line = facts.get("line", "0")
    translate = QCoreApplication.translate
    match facts.get("why", ""):
        case "too_long":
            words = translate("Errors", "el nombre tiene más de {limit} letras. Acórtalo.")
        case "control":
            words = translate(
                "Errors", "el nombre tiene un signo que no se ve. Escríbelo de nuevo."
            )
        case "nameless":
            words = translate("Errors", "no hay ningún nombre. Escríbelo o quita la línea.")
        case "column":
            words = translate(
                "Errors", "ninguna columna se llama «Nombre». Llama así a la de los nombres."
            )
        case "letters":
            words = translate(
                "Errors", "«{text}» no se puede imprimir. Escríbelo con letras latinas."
            )
        case "twice":
            words = translate(
                "Errors", "«{text}» está por segunda vez. Distingue a las dos personas."
            )
        case why:
            return _whole_list(why).format(limit=facts.get("limit", ""))
    where = translate("Errors", "En la línea {line} de la lista")
    said = f"{where} {words}" if line != "0" else translate("Errors", "En la lista") + f" {words}"
    return said.format(line=line, limit=facts.get("limit", ""), text=facts.get("text", ""))


def _whole_list(why: str) -> str:
    translate = QCoreApplication.translate
    match why:
        case "long":
            return translate(
                "Errors", "La lista es demasiado larga: {limit} personas cada vez. Divídela."
            )
        case "empty":
            return translate(
                "Errors",
                "No hay nadie en la lista. Pon un nombre al principio de cada línea.",
            )
    return translate(
        "Errors",
        "Ese archivo no es una lista en CSV. Guárdala desde la hoja de cálculo como CSV y elige "
        "ese archivo.",
    )
