"""The network in plain words: what keeps a computer from its colleagues, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from sync.client import Check


def why_words(why: str, address: str) -> str:
    """Why a colleague's computer is not there, by the word of the engine; empty when unknown."""
    translate = QCoreApplication.translate
    match why:
        case "refused":
            words = translate("Network", "El ordenador está encendido, pero Patio no está abierto.")
        case "silent":
            words = translate(
                "Network",
                "No contesta: está apagado o dormido, o su cortafuegos no deja pasar a nadie.",
            )
        case "no_route":
            words = translate("Network", "Esta red no lleva hasta {address}.")
        case "elsewhere":
            words = translate(
                "Network",
                "Se le vio en {address}, que es otra red: hay otra subred, una wifi de invitados o "
                "una VPN por medio.",
            )
        case "tls":
            words = translate("Network", "En {address} contesta ahora el equipo de otra empresa.")
        case "unmet":
            words = translate(
                "Network", "No se sabe dónde está: no ha pasado desde que se abrió Patio aquí."
            )
        case "version":
            words = translate("Network", "Tiene un Patio que este no entiende. Actualizad los dos.")
        case "busy":
            words = translate(
                "Network", "No le caben más conexiones; otros equipos se lo pasan todo."
            )
        case "unknown_device":
            words = translate(
                "Network", "Aún no sabe de este equipo; se lo tiene que decir otro de la empresa."
            )
        case "revoked":
            words = translate("Network", "Dice que este equipo se quitó de la empresa.")
        case "contested":
            words = translate(
                "Network", "Espera a que se decida quién usó bien la misma invitación."
            )
        case "duplicate_device":
            words = translate("Network", "Ve una segunda copia de este equipo.")
        case _:
            return ""
    return words.format(address=address)


def check_words(check: Check) -> str:
    """What one look at the network came to; empty for what is said elsewhere."""
    translate = QCoreApplication.translate
    match check.name, check.why:
        case "network", "":
            words = translate("Network", "Este ordenador está en la red, en {addresses}.")
        case "network", _:
            words = translate(
                "Network",
                "Este ordenador no está en ninguna red. Enchufa el cable o entra en la wifi de la "
                "oficina; lo que escribas mientras tanto saldrá solo después.",
            )
        case "vpn", _:
            words = translate(
                "Network",
                "Hay una VPN o algo parecido ({names}); por ella no se busca a los compañeros.",
            )
        case "reach", why:
            words = _reach(why)
        case "company", why:
            words = _company(why)
        case "colleagues", why:
            words = _colleagues(why)
        case "withheld", _:
            words = translate(
                "Network",
                "Hay {entries} cosas de {author} que nadie da todavía. Llegarán solas de quien las "
                "tenga.",
            )
        case _:
            return ""
    return words.format(**check.facts)


def _reach(why: str) -> str:
    translate = QCoreApplication.translate
    match why:
        case "":
            return translate("Network", "Los compañeros llegan hasta este ordenador.")
        case "unknown":
            return translate(
                "Network", "Aún no se ha visto si los compañeros llegan hasta este ordenador."
            )
    cannot = translate(
        "Network",
        "Los compañeros no llegan hasta este ordenador; funciona igual mientras él llegue hasta "
        "alguno.",
    )
    match why:
        case "no windows":
            fix = translate(
                "Network",
                "En Seguridad de Windows, en Firewall, permite Patio en redes privadas, y mira que "
                "la red de la oficina lo sea.",
            )
        case "no macos":
            fix = translate(
                "Network",
                "En Ajustes del Sistema permite Patio en Red > Firewall, y en Privacidad y "
                "seguridad > Red local.",
            )
        case _:
            fix = translate(
                "Network",
                "Si tiene un cortafuegos, ábrelo: «sudo ufw allow 47800:47899/tcp».",
            )
    return f"{cannot} {fix}"


def _company(why: str) -> str:
    translate = QCoreApplication.translate
    match why:
        case "" | "today":
            return translate("Network", "Aquí está todo lo que saben los equipos que administran.")
        case "never":
            return translate(
                "Network",
                "Ningún equipo que administra ha dicho aún hasta dónde llega lo de la empresa.",
            )
        case "old":
            return translate(
                "Network",
                "Hace {days} días que ningún equipo que administra dice hasta dónde llega lo de la "
                "empresa. Abrid uno en esta red.",
            )
    return translate(
        "Network",
        "Faltan {lacking} decisiones sobre quién está en la empresa. Sigue en la red, y que abra "
        "Patio alguien más que quien te dejó entrar.",
    )


def _colleagues(why: str) -> str:
    translate = QCoreApplication.translate
    match why:
        case "":
            return translate("Network", "Están cerca {near} de {of} equipos de los compañeros.")
        case "no node":
            return translate("Network", "Patio no está sincronizando: ciérralo y ábrelo otra vez.")
        case "elsewhere":
            return translate(
                "Network",
                "No está ninguno de los {of} equipos: lo que se sabe de ellos es de otra red. ¿Es "
                "esta una wifi de invitados?",
            )
        case "isolated":
            return translate(
                "Network",
                "No contesta ninguno de los {of} equipos, aunque estaban en esta red. Muchas wifis "
                "de invitados separan a los ordenadores: usa la de la oficina o un cable.",
            )
    return translate(
        "Network",
        "No está ninguno de los {of} equipos. ¿Están encendidos y en esta red?",
    )
