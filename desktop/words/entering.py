"""The sentences for what keeps a computer from coming in, or from coming back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

RETURNING: Final = frozenset({"foreign", "own_door", "no_root", "no_owner", "several_owners"})
"""The rules of :class:`sync.errors.BadText` that only whoever comes back breaks."""


def wrong_code(why: str) -> str:
    """Of :class:`sync.errors.WrongCode`."""
    match why:
        case "digits":
            return QCoreApplication.translate(
                "Errors",
                "Esas no son las seis cifras, o ya se usaron. Míralas otra vez; después de tres "
                "intentos o diez minutos hacen falta otras.",
            )
        case "file":
            return QCoreApplication.translate(
                "Errors", "Ese archivo no es una invitación que se pueda leer. Pide otra."
            )
        case "length":
            return QCoreApplication.translate(
                "Errors", "A ese código le faltan o le sobran letras: son 56. Cópialo entero."
            )
        case "long":
            return QCoreApplication.translate(
                "Errors",
                "A ese código le sobran letras: son 56. Quita lo que no es suyo, o cópialo otra "
                "vez.",
            )
        case "six":
            return QCoreApplication.translate(
                "Errors",
                "Ahí faltan o sobran cifras: son seis. Míralas otra vez en la otra pantalla.",
            )
        case "version":
            return QCoreApplication.translate(
                "Errors", "Ese código es de un Patio más nuevo. Actualiza Patio en este equipo."
            )
        case "picture":
            return QCoreApplication.translate(
                "Errors",
                "Esa imagen no se puede leer: tiene que ser un PNG, JPEG o WebP entero, de 20 MB "
                "como mucho.",
            )
        case "no_qr":
            return QCoreApplication.translate(
                "Errors",
                "En esa imagen no se ve ningún QR. Prueba con otra más nítida y más de cerca, o "
                "escribe el código.",
            )
        case "other_qr":
            return QCoreApplication.translate(
                "Errors", "El QR de esa imagen no es una invitación de Patio. Usa el de la tuya."
            )
        case "two_qr":
            return QCoreApplication.translate(
                "Errors",
                "En esa imagen hay dos invitaciones. Recórtala para que quede solo la tuya, o "
                "escribe el código.",
            )
        case "no_reader":
            return QCoreApplication.translate(
                "Errors", "Este Patio no lee imágenes. Escribe el código, o abre el archivo."
            )
        case "join":
            return QCoreApplication.translate(
                "Errors",
                "Ese código es para una persona nueva. Úsalo en la primera página, con tu nombre.",
            )
    return QCoreApplication.translate(
        "Errors", "Ese código tiene alguna letra cambiada. Revísalo o cópialo entero."
    )


def invite_refused(why: str) -> str:
    """Of :class:`sync.errors.InviteRefused`."""
    match why:
        case "expired":
            return QCoreApplication.translate(
                "Errors", "Esa invitación ha caducado. Pide a quien te invitó que la renueve."
            )
        case "company":
            return QCoreApplication.translate(
                "Errors", "Ese código es de otra empresa que la que ha contestado. Pide otro."
            )
        case "confirm":
            return QCoreApplication.translate(
                "Errors",
                "Alguien que lleva el patio tiene que abrirte, y su Patio no contesta. Pídele que "
                "lo abra.",
            )
        case "declined":
            return QCoreApplication.translate(
                "Errors",
                "Las cifras no coinciden: puede haber alguien en medio. No se ha compartido nada.",
            )
        case "full":
            return QCoreApplication.translate(
                "Errors", "En ese patio ya no cabe nadie más: avisa a quien lo lleva."
            )
        case "contested":
            return QCoreApplication.translate(
                "Errors",
                "Más personas de las previstas usaron esa invitación. Quien lleva el patio tiene "
                "que decir quién se queda: avísale.",
            )
        case "somebody":
            return QCoreApplication.translate(
                "Errors", "Ese código es para otra persona. Pide uno para ti."
            )
        case "version":
            return QCoreApplication.translate(
                "Errors", "Uno de los dos ordenadores tiene un Patio más antiguo. Actualizadlo."
            )
    return QCoreApplication.translate("Errors", "Ese código no existe o ya se usó. Pide otro.")


def not_back(rule: str) -> str:
    """Of :class:`sync.errors.BadText`, by one of :data:`RETURNING`."""
    match rule:
        case "foreign":
            return QCoreApplication.translate(
                "Errors",
                "Nadie de los que están aquí conoce esas palabras. Son las de otra empresa, o sus "
                "ordenadores están apagados.",
            )
        case "own_door":
            return QCoreApplication.translate(
                "Errors",
                "Solo contesta el ordenador que este sustituiría. Si aún lo tienes, pídele allí un "
                "código con «Añadir otro equipo». Si no, abre Patio en el de otra persona.",
            )
        case "no_root":
            return QCoreApplication.translate(
                "Errors",
                "Esas palabras abren la copia, pero no son las de la empresa. Pide un código a "
                "quien lleva el patio y escríbelo abajo.",
            )
        case "no_owner":
            return QCoreApplication.translate(
                "Errors",
                "En ese patio ya no queda nadie de Propiedad. Escribe tu nombre y entrarás como "
                "Propiedad.",
            )
    return QCoreApplication.translate(
        "Errors",
        "Son varias las personas de Propiedad, y no se sabe cuál eres. Escribe tu nombre y "
        "entrarás como una más.",
    )


def bad_file(why: str) -> str:
    """Of :class:`sync.errors.BadParcel`."""
    match why:
        case "words":
            return QCoreApplication.translate(
                "Errors", "Esas palabras no abren esta copia. Míralas en el papel."
            )
        case "newer":
            return QCoreApplication.translate(
                "Errors", "Ese archivo es de un Patio más nuevo. Actualiza Patio en este equipo."
            )
        case "company":
            return QCoreApplication.translate("Errors", "Ese archivo es de otra empresa.")
        case "removed":
            return QCoreApplication.translate(
                "Errors", "Ese archivo se hizo en un ordenador que se quitó del patio."
            )
        case "cut" | "altered":
            return QCoreApplication.translate(
                "Errors", "Ese archivo está dañado o incompleto, y no se ha tomado nada de él."
            )
        case "locked":
            return QCoreApplication.translate(
                "Errors", "Ese archivo no es para este ordenador, y no se ha tomado nada de él."
            )
    return QCoreApplication.translate("Errors", "Ese archivo no es una copia de Patio.")
