"""The one place where the engine's errors become sentences: what happened and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.words.entering import RETURNING, bad_file, invite_refused, not_back, wrong_code
from desktop.words.formatting import day_and_month, moment
from desktop.words.lists import list_words
from desktop.words.refusals import not_allowed, out_of_reach, unknown
from desktop.words.standing import refusal_words
from desktop.words.updates import update_words
from sync import errors

_MOMENTS: Final = frozenset({"at", "closing time", "start"})
"""The fields of which an hour can be past while its day is not."""


def words_of(error: errors.PatioError) -> str:
    """One or two sentences in the window's language, as plain text."""
    facts = error.facts
    match error:
        case errors.WrongCode():
            return wrong_code(str(facts.get("why", "")))
        case errors.InviteRefused():
            return invite_refused(str(facts.get("why", "")))
        case errors.BadUpdate():
            return update_words(str(facts.get("why", "")))
        case errors.BadParcel():
            return bad_file(str(facts.get("why", "")))
        case errors.BadText() if facts.get("rule") in RETURNING:
            return not_back(str(facts["rule"]))
        case errors.BadText():
            rule = str(facts.get("rule", ""))
            if rule == "past" and facts.get("field") in _MOMENTS:
                rule = "past_moment"
            words = _bad_text(rule, facts.get("limit", 0), str(facts.get("unit", "")))
            return f"{facts['name']}: {words}" if facts.get("name") else words
        case errors.BadList():
            return list_words(error)
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


def _bad_text(rule: str, limit: int | str, unit: str) -> str:
    match rule:
        case "too_long" if unit in ("bytes", "pixels"):
            return QCoreApplication.translate(
                "Errors", "Es demasiado grande: como mucho {limit}."
            ).format(limit=_measured(limit, unit))
        case "missing":
            return QCoreApplication.translate("Errors", "Faltan las doce palabras.")
        case "recovery":
            return QCoreApplication.translate(
                "Errors",
                "Esas no son las doce palabras de la llave de repuesto. Míralas en el papel y "
                "escríbelas otra vez.",
            )
        case "twelve":
            return QCoreApplication.translate(
                "Errors",
                "Son doce palabras, ni una más ni una menos. Escribe las del papel, en su orden, y "
                "nada más.",
            )
        case "hours":
            return QCoreApplication.translate(
                "Errors", "Esas horas no valen. Escríbelas así: 8:30 y 18:00."
            )
        case "range" if limit:
            return QCoreApplication.translate("Errors", "Tiene que ser de 1 a {limit}.").format(
                limit=limit
            )
        case "twice":
            return QCoreApplication.translate("Errors", "Está dos veces. Deja una.")
        case "few_values":
            return QCoreApplication.translate("Errors", "Tienen que ser de tres a seis.")
        case "date":
            return QCoreApplication.translate(
                "Errors", "Ese no es un día. Escríbelo así: 4/12/2026."
            )
        case "empty":
            return QCoreApplication.translate("Errors", "Falta escribirlo.")
        case "turned":
            return QCoreApplication.translate(
                "Errors",
                "Tiene un signo oculto que pone las letras al revés. Escríbelo sin copiar y pegar.",
            )
        case "too_short":
            return QCoreApplication.translate(
                "Errors", "Es demasiado corto: al menos {limit} letras."
            ).format(limit=limit)
        case "too_long":
            return QCoreApplication.translate(
                "Errors", "Es demasiado largo: como mucho {limit} letras."
            ).format(limit=limit)
        case "past_moment":
            return QCoreApplication.translate("Errors", "Ese momento ya ha pasado. Elige otro.")
        case "past":
            return QCoreApplication.translate("Errors", "Ese día ya ha pasado. Elige otro.")
        case "inside":
            return QCoreApplication.translate(
                "Errors", "Eso es lo que se dijo dentro, y no sale. Escríbelo con otras palabras."
            )
        case "range":
            return QCoreApplication.translate(
                "Errors", "Son demasiados: como mucho {limit}."
            ).format(limit=limit)
        case "self":
            return QCoreApplication.translate("Errors", "No puedes darte kudos a ti.")
        case "format" | "damaged" | "unreadable":
            return QCoreApplication.translate(
                "Errors", "No se puede leer ese archivo. Si es una foto, elige un PNG, JPEG o WebP."
            )
        case "blank":
            return QCoreApplication.translate(
                "Errors", "Ese archivo no tiene nada dentro. Elige otro."
            )
        case "own":
            return QCoreApplication.translate(
                "Errors", "Ese archivo es del propio Patio, y lleva tus claves. Elige otro."
            )
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
        case errors.Removed() | errors.Contested() | errors.UpdateNeeded():
            return refusal_words(error)
        case errors.NotAllowed() if facts.get("needs") == "speaker":
            return QCoreApplication.translate(
                "Errors",
                "Eso lo da Propiedad, o quien Propiedad deja hablar por la empresa.",
            )
        case errors.NotAllowed():
            return not_allowed(facts)
        case errors.OutOfReach():
            return out_of_reach(facts)
        case errors.UnknownTarget():
            return unknown(facts)
        case errors.NodeGone():
            return QCoreApplication.translate(
                "Errors",
                "Patio se ha parado a medias. Mira si se ha guardado antes de repetirlo.",
            )
    return QCoreApplication.translate("Errors", "No se ha podido hacer. No se ha cambiado nada.")
