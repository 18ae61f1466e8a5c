"""The one place where the engine's errors become sentences: what happened and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.formatting import day_and_month, moment
from desktop.standing import refusal_words
from sync import errors


def words_of(error: errors.PatioError) -> str:
    """One or two sentences in the window's language, as plain text."""
    facts = error.facts
    match error:
        case errors.WrongCode():
            return _wrong_code(str(facts.get("why", "")))
        case errors.InviteRefused():
            return _invite_refused(str(facts.get("why", "")))
        case errors.BadText():
            return _bad_text(
                str(facts.get("rule", "")), facts.get("limit", 0), str(facts.get("unit", ""))
            )
        case errors.AmbiguousTarget() if facts.get("what") == "company":
            return QCoreApplication.translate(
                "Errors",
                "Hay más de una empresa con cifras a la vista en esta red. Pide el código largo.",
            )
        case errors.PeerUnreachable() | errors.NobodyFound() | errors.BadAddress():
            return _network(error)
        case errors.PersonError():
            return _home(error)
        case errors.PeerError():
            return QCoreApplication.translate(
                "Errors",
                "El otro equipo ha contestado algo que no se entiende. No se ha compartido nada; "
                "comprobad que los dos tenéis la misma versión de Patio.",
            )
    return QCoreApplication.translate(
        "Errors", "Ha fallado algo dentro de Patio. Lo que ya estaba guardado sigue guardado."
    )


def _day_of(facts: Mapping[str, str | int]) -> str:
    return day_and_month(moment(int(facts.get("when_ms", 0))))


def _wrong_code(why: str) -> str:
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
        case "version":
            return QCoreApplication.translate(
                "Errors", "Ese código es de un Patio más nuevo. Actualiza Patio en este equipo."
            )
    return QCoreApplication.translate(
        "Errors", "Ese código tiene alguna letra cambiada. Revísalo o cópialo entero."
    )


def _invite_refused(why: str) -> str:
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
        case "version":
            return QCoreApplication.translate(
                "Errors", "Uno de los dos ordenadores tiene un Patio más antiguo. Actualizadlo."
            )
    return QCoreApplication.translate("Errors", "Ese código no existe o ya se usó. Pide otro.")


def _bad_text(rule: str, limit: int | str, unit: str) -> str:
    match rule:
        case "too_long" if unit in ("bytes", "pixels"):
            return QCoreApplication.translate(
                "Errors", "Es demasiado grande: como mucho {limit}."
            ).format(limit=_measured(limit, unit))
        case "missing":
            return QCoreApplication.translate("Errors", "Faltan las doce palabras.")
        case "empty":
            return QCoreApplication.translate("Errors", "Falta escribirlo.")
        case "too_short":
            return QCoreApplication.translate(
                "Errors", "Es demasiado corto: al menos {limit} letras."
            ).format(limit=limit)
        case "too_long":
            return QCoreApplication.translate(
                "Errors", "Es demasiado largo: como mucho {limit} letras."
            ).format(limit=limit)
        case "self":
            return QCoreApplication.translate("Errors", "No puedes darte kudos a ti.")
    return QCoreApplication.translate("Errors", "Tiene algún signo que no se puede escribir aquí.")


def _measured(limit: int | str, unit: str) -> str:
    """A limit of a file or a picture, in what people count it in."""
    number = int(limit)
    if unit == "pixels":
        return QCoreApplication.translate("Errors", "{count} millones de píxeles").format(
            count=number // 1_000_000
        )
    return f"{number >> 20} MB" if number >= 1 << 20 else f"{number >> 10} KB"


def _network(error: errors.PatioError) -> str:
    match error:
        case errors.NobodyFound() if error.facts.get("what") == "nearby":
            return QCoreApplication.translate(
                "Errors",
                "Nadie en esta red tiene cifras a la vista ahora. Pide unas nuevas a quien te "
                "invita.",
            )
        case errors.NobodyFound():
            return QCoreApplication.translate(
                "Errors",
                "No se ve ningún patio en esta red. Comprueba que el ordenador está en la wifi "
                "de la oficina.",
            )
        case errors.BadAddress():
            return QCoreApplication.translate(
                "Errors", "Esa dirección no vale. Tiene esta forma: 192.168.1.20:47800"
            )
    return QCoreApplication.translate(
        "Errors",
        "Nadie contesta en {address}. Comprueba que Patio está abierto allí y que los dos "
        "equipos están en la misma red.",
    ).format(address=error.facts.get("address", ""))


def _home(error: errors.PatioError) -> str:
    facts = {name: str(value) for name, value in error.facts.items()}
    path = facts.get("path", "")
    match error:
        case errors.NoSpace():
            return QCoreApplication.translate(
                "Errors", "No queda sitio en este equipo. Libera espacio y vuelve a intentarlo."
            )
        case errors.HomeBusy():
            return QCoreApplication.translate(
                "Errors", "Otro Patio está usando {path}. Ciérralo y vuelve a intentarlo."
            ).format(path=path)
        case errors.NewerDatabase():
            return QCoreApplication.translate(
                "Errors",
                "Los datos de este equipo son de un Patio más nuevo. No se han tocado: "
                "actualiza Patio.",
            )
        case errors.NoNode():
            return QCoreApplication.translate(
                "Errors",
                "Patio no está sincronizando en este equipo. Ciérralo, ábrelo y vuelve a "
                "intentarlo.",
            )
        case errors.OldLibrary():
            return QCoreApplication.translate(
                "Errors",
                "Este Patio trae un {library} antiguo ({version}) que puede estropear los datos. "
                "No se ha abierto nada: instala Patio de nuevo.",
            ).format(library=facts.get("library", ""), version=facts.get("version", ""))
        case errors.ReadOnlyHome():
            return QCoreApplication.translate("Errors", "No se ha escrito nada. {reason}").format(
                reason=read_only_words(facts.get("why", ""))
            )
        case errors.KeysLocked():
            return QCoreApplication.translate(
                "Errors",
                "Las claves de este equipo están en el almacén de claves del sistema ({store}), "
                "que no las da. Desbloquéalo y vuelve a intentarlo.",
            ).format(store=facts.get("store", ""))
        case errors.KeysMissing():
            return QCoreApplication.translate(
                "Errors",
                "Faltan las claves de este equipo: en {path} está lo publicado, pero no keys.json. "
                "Recupera ese archivo de una copia o entra con una invitación en otra carpeta.",
            ).format(path=path)
        case errors.DamagedHome() if facts.get("why") == "older copy":
            return QCoreApplication.translate(
                "Errors",
                "Los datos de este equipo son una copia antigua y tus colegas pueden tener cosas "
                "tuyas más nuevas. No se ha escrito nada: deja Patio abierto hasta que las traiga.",
            )
        case errors.DamagedHome() if path.endswith(".db"):
            return QCoreApplication.translate(
                "Errors",
                "Los datos de este equipo están dañados y no se han tocado. Están en {path}. La "
                "orden «patio mend» guarda lo que se puede leer; el resto lo tienen tus colegas.",
            ).format(path=path)
        case errors.DamagedHome():
            return QCoreApplication.translate(
                "Errors",
                "Los datos de este equipo están dañados y no se han tocado. Están en {path}.",
            ).format(path=path)
        case errors.UnfitVolume() if facts.get("why") == "cloud":
            return QCoreApplication.translate(
                "Errors",
                "La carpeta {path} se copia a la nube con {what}, y eso estropearía los datos. "
                "Elige otra de este equipo.",
            ).format(path=path, what=facts.get("what", ""))
        case errors.UnfitVolume():
            return QCoreApplication.translate(
                "Errors",
                "La carpeta {path} está en un disco de la red, y eso estropearía los datos. Elige "
                "otra de este equipo.",
            ).format(path=path)
        case errors.LogMissing():
            return QCoreApplication.translate(
                "Errors",
                "Falta el archivo {path}, con todo lo publicado. Tus colegas lo tienen: deja Patio "
                "abierto hasta que lo traiga.",
            ).format(path=path)
        case errors.CannotRead():
            return QCoreApplication.translate(
                "Errors",
                "No se puede leer {path}: {why}. Mira de quién es ese archivo, da permiso a esta "
                "cuenta y vuelve a intentarlo.",
            ).format(path=path, why=facts.get("why", ""))
        case errors.NotAHome():
            return QCoreApplication.translate(
                "Errors", "La carpeta {path} tiene cosas que no son de Patio. Elige otra."
            ).format(path=path)
        case errors.CannotWrite():
            return QCoreApplication.translate(
                "Errors", "No se puede escribir en {path}: {why}"
            ).format(path=path, why=facts.get("why", ""))
    return _asked(error)


def read_only_words(why: str) -> str:
    """Why this home can only be read, and what to do about it."""
    match why:
        case "older copy":
            return QCoreApplication.translate(
                "Errors",
                "Los datos de este equipo son una copia antigua y puede faltar algo tuyo. Llegará "
                "solo cuando haya alguien cerca; si no quieres esperar, sigue aquí.",
            )
        case "no guard":
            return QCoreApplication.translate(
                "Errors",
                "No se sabe si aquí está todo lo tuyo. Se sabrá cuando haya alguien cerca; si no "
                "quieres esperar, sigue aquí.",
            )
        case "copy":
            return QCoreApplication.translate(
                "Errors",
                "Estos datos están también en otra carpeta de este ordenador, que es la que "
                "escribe. Para escribir en esta, sigue aquí.",
            )
        case "twin":
            return QCoreApplication.translate(
                "Errors",
                "Otro ordenador está usando una copia de estos datos. Cierra Patio allí y sigue "
                "aquí.",
            )
        case "fork":
            return QCoreApplication.translate(
                "Errors",
                "Dos copias de estos datos han escrito a la vez. No se ha perdido nada: sigue "
                "aquí.",
            )
    return QCoreApplication.translate(
        "Errors",
        "Estos datos vienen de otro ordenador. Si allí ya no se usan, sigue aquí; si se usan, "
        "entra en este con una invitación nueva.",
    )


def _asked(error: errors.PatioError) -> str:
    facts = {name: str(value) for name, value in error.facts.items()}
    match error:
        case errors.PortTaken():
            return QCoreApplication.translate(
                "Errors", "Otro programa usa ya la dirección {address}."
            ).format(address=facts.get("address", ""))
        case errors.NotOurAddress():
            return QCoreApplication.translate(
                "Errors", "{address} no es una dirección de este equipo."
            ).format(address=facts.get("address", ""))
        case errors.AlreadyInCompany():
            return QCoreApplication.translate(
                "Errors", "Este equipo ya está en el patio de {name}."
            ).format(name=facts.get("name", ""))
        case errors.Wiped():
            return QCoreApplication.translate(
                "Errors",
                "Se quitó de {company} el {day}, y lo que guardaba se ha borrado, como pidió quien "
                "lo quitó. Para volver hace falta una invitación nueva.",
            ).format(company=facts.get("company", ""), day=_day_of(facts))
        case errors.ViewsMissing():
            return QCoreApplication.translate(
                "Errors", "Las páginas no están todavía: se están haciendo de nuevo."
            )
        case errors.NoCompany():
            return QCoreApplication.translate("Errors", "Este equipo aún no está en ningún patio.")
        case errors.Removed() | errors.Contested() | errors.UpdateNeeded() | errors.OutOfReach():
            return refusal_words(error)
        case errors.NotAllowed():
            return QCoreApplication.translate(
                "Errors", "Eso solo puede hacerlo quien lleva el patio."
            )
        case errors.UnknownTarget():
            return QCoreApplication.translate("Errors", "Eso ya no está aquí.")
        case errors.NodeGone():
            return QCoreApplication.translate(
                "Errors",
                "Patio se ha parado a medias. Mira si se ha guardado antes de repetirlo.",
            )
    return QCoreApplication.translate("Errors", "No se ha podido hacer. No se ha cambiado nada.")
