"""What is wrong with this computer or its surroundings, in sentences (design/ui.md 7)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import counted

_MINUTE_MS = 60_000
_HOUR_MINUTES = 60
_LONG_HOURS = 48


def clock_title(behind_ms: int) -> str:
    """``El reloj va 14 minutos atrasado``; before the others when ``behind_ms`` is negative."""
    translate = QCoreApplication.translate
    slow = translate("States", "El reloj va {time} atrasado")
    fast = translate("States", "El reloj va {time} adelantado")
    return (slow if behind_ms > 0 else fast).format(time=_span(abs(behind_ms)))


def clock_line(behind_ms: int) -> str:
    """``Reloj atrasado 14 min``, for the sync line."""
    translate = QCoreApplication.translate
    minutes = _minutes(abs(behind_ms))
    time = f"{minutes} min" if minutes < 2 * _HOUR_MINUTES else _span(abs(behind_ms))
    slow = translate("States", "Reloj atrasado {time}")
    fast = translate("States", "Reloj adelantado {time}")
    return (slow if behind_ms > 0 else fast).format(time=time)


def clock_help() -> str:
    """Where this system has its clock set."""
    translate = QCoreApplication.translate
    if sys.platform == "win32":
        return translate(
            "States", "En Configuración, en Hora e idioma > Fecha y hora, pulsa Sincronizar ahora."
        )
    if sys.platform == "darwin":
        return translate(
            "States",
            "En Ajustes del Sistema, en General > Fecha y hora, activa «Ajustar automáticamente».",
        )
    return translate(
        "States",
        "En los ajustes del sistema, en Fecha y hora, activa la hora automática, o escribe en un "
        "terminal «sudo timedatectl set-ntp true».",
    )


def damaged_text() -> str:
    """What a damaged file keeps from us, and what to do."""
    return QCoreApplication.translate(
        "States",
        "Lo nuevo de los demás no se guarda aquí. Cierra Patio y usa la orden «patio mend»: guarda "
        "lo que se puede leer; el resto lo tienen tus colegas.",
    )


def full_text(room: str) -> str:
    """What a full disk keeps from us: the engine's word for it is ``stopped`` or ``refused``."""
    translate = QCoreApplication.translate
    if room == "refused":
        return translate(
            "States",
            "El disco no admite nada más. Lo que tienes a medio escribir sigue aquí; publícalo "
            "cuando haya sitio.",
        )
    return translate(
        "States",
        "Lo nuevo de los demás no se guarda aquí hasta que lo haya, y lo que escribas puede no "
        "caber.",
    )


def versions_title(count: int) -> str:
    """``Hay 2 equipos con otra versión de Patio``."""
    one = QCoreApplication.translate("States", "Hay 1 equipo con otra versión de Patio")
    many = QCoreApplication.translate("States", "Hay {n} equipos con otra versión de Patio")
    return counted(count, one, many)


def _span(milliseconds: int) -> str:
    translate = QCoreApplication.translate
    minutes = _minutes(milliseconds)
    if minutes < 2 * _HOUR_MINUTES:
        return counted(minutes, translate("States", "1 minuto"), translate("States", "{n} minutos"))
    hours = round(minutes / _HOUR_MINUTES)
    if hours < _LONG_HOURS:
        return counted(hours, translate("States", "1 hora"), translate("States", "{n} horas"))
    return counted(round(hours / 24), translate("States", "1 día"), translate("States", "{n} días"))


def _minutes(milliseconds: int) -> int:
    return round(milliseconds / _MINUTE_MS)
