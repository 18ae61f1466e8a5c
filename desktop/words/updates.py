"""The sentences for why there is no new version."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def update_words(why: str) -> str:
    """Of :class:`sync.errors.BadUpdate`."""
    match why:
        case "foreign" | "signatures" | "retired":
            return QCoreApplication.translate(
                "Errors", "Esa versión no la han firmado quienes hacen Patio. No se ha tomado nada."
            )
        case "older" | "installed":
            return QCoreApplication.translate(
                "Errors", "Esa versión no es más nueva que la que ya hay. No se ha tomado nada."
            )
        case "expired":
            return QCoreApplication.translate(
                "Errors", "El plazo de esa versión ya ha pasado. Pide una más nueva."
            )
        case "format":
            return QCoreApplication.translate(
                "Errors", "Esa versión es para un Patio más nuevo. Instala antes una intermedia."
            )
        case "large" | "room":
            return QCoreApplication.translate(
                "Errors", "Esa versión ocupa más de lo que se guarda para versiones nuevas."
            )
        case "platform":
            return QCoreApplication.translate(
                "Errors", "Esa versión no trae nada para este ordenador."
            )
        case "no_keys":
            return QCoreApplication.translate(
                "Errors", "Este Patio se hizo sin las claves de sus autores y no toma versiones."
            )
        case "none":
            return QCoreApplication.translate("Errors", "No hay ninguna versión nueva aquí.")
        case "approved":
            return QCoreApplication.translate("Errors", "Esa versión ya está aprobada.")
    return QCoreApplication.translate(
        "Errors", "Ese archivo no es una versión de Patio, o está dañado. No se ha tomado nada."
    )
