"""The sentences for what the engine refuses: why it cannot be, who may, what is not there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.words.formatting import day_words

_OUT_OF_REACH: Final[Mapping[str, object]] = {
    "self": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso no se puede hacer con una misma persona: pídeselo a otra de Propiedad.",
    ),
    "last_owner": QT_TRANSLATE_NOOP(
        "Errors",
        "{who} es la única persona que lleva el patio. Nombra antes a otra.",
    ),
    "owner": QT_TRANSLATE_NOOP(
        "Errors",
        "{who} es de Propiedad, y Administración no puede quitar a Propiedad. Hacen falta "
        "las doce palabras de la llave de repuesto.",
    ),
    "rank": QT_TRANSLATE_NOOP(
        "Errors",
        "{who} tiene el mismo papel que tú o uno mayor. Pídeselo a alguien de Propiedad.",
    ),
    "same": QT_TRANSLATE_NOOP("Errors", "{who} ya tiene ese papel."),
    "removed": QT_TRANSLATE_NOOP("Errors", "A {who} ya se le dio de baja."),
    "not_removed": QT_TRANSLATE_NOOP("Errors", "Nadie ha dado de baja a {who}."),
    "nothing_later": QT_TRANSLATE_NOOP("Errors", "De {who} no ha llegado nada que no cuente ya."),
    "left": QT_TRANSLATE_NOOP(
        "Errors",
        "{who} ya no está en la empresa, y no se le puede enviar nada.",
    ),
    "not_inside": QT_TRANSLATE_NOOP(
        "Errors",
        "Ya no estás en el grupo {who}. Pide a alguien de dentro que te añada.",
    ),
    "too_few": QT_TRANSLATE_NOOP(
        "Errors",
        "Preguntar sin nombre es para empresas de ocho personas o más: en una más pequeña "
        "se adivinaría quién pregunta.",
    ),
    "nobody_trusted": QT_TRANSLATE_NOOP(
        "Errors",
        "Todavía no hay persona de confianza: tiene que elegirla más de la mitad. Elige a "
        "alguien y pídeselo a los demás.",
    ),
    "trusted_self": QT_TRANSLATE_NOOP(
        "Errors",
        "La persona de confianza eres tú. Pregunta con tu nombre.",
    ),
    "own_question": QT_TRANSLATE_NOOP("Errors", "La pregunta es tuya, y ya cuenta."),
    "not_answered": QT_TRANSLATE_NOOP(
        "Errors",
        "Esa pregunta aún no tiene respuesta. Se podrá comentar cuando la tenga; hasta "
        "entonces puedes decir que tú también te lo preguntas.",
    ),
    "one_follow_up": QT_TRANSLATE_NOOP(
        "Errors",
        "Ya repreguntaste una vez: a una pregunta sin nombre se puede repreguntar una.",
    ),
    "reacting": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso es un comentario, y se reacciona a las publicaciones. Reacciona a la suya, o "
        "contéstale.",
    ),
    "poll_closed": QT_TRANSLATE_NOOP("Errors", "Esa encuesta ya ha cerrado."),
    "one_option": QT_TRANSLATE_NOOP("Errors", "En esa encuesta se elige una sola opción."),
    "has_authority": QT_TRANSLATE_NOOP(
        "Errors",
        "{who} es de Propiedad o de Administración, y no puede ser la persona de confianza."
        " Elige a otra.",
    ),
    "agreed": QT_TRANSLATE_NOOP("Errors", "Ya has dicho que sí a {who}."),
    "no_proposal": QT_TRANSLATE_NOOP("Errors", "Ahora no se propone a nadie para Propiedad."),
    "welcomed": QT_TRANSLATE_NOOP(
        "Errors",
        "A {who} ya se le dio la bienvenida. Borra antes aquella.",
    ),
    "own": QT_TRANSLATE_NOOP("Errors", "Eso es tuyo. Si no lo quieres, bórralo."),
    "gone": QT_TRANSLATE_NOOP(
        "Errors",
        "Ya se ha borrado de este ordenador, y desde aquí no se puede recuperar.",
    ),
    "ordered": QT_TRANSLATE_NOOP(
        "Errors",
        "Lo mandó borrar alguien cuyo papel no es menor que el tuyo. Pídeselo a quien esté por "
        "encima.",
    ),
    "nobody_moderates": QT_TRANSLATE_NOOP(
        "Errors",
        "No hay a quién avisar: quien se ocupa de eso eres tú, o lo escribió.",
    ),
    "weekly": QT_TRANSLATE_NOOP(
        "Errors",
        "Hay una pieza nueva por semana. La próxima se puede escribir desde el {who}.",
    ),
    "told": QT_TRANSLATE_NOOP("Errors", "Esa pieza ya no se cuenta fuera."),
    "over": QT_TRANSLATE_NOOP("Errors", "«{who}» ya ha pasado. Ya no se apunta nadie."),
    "not_yours": QT_TRANSLATE_NOOP("Errors", "Lo escribió {who}, y solo {who} puede cambiarlo."),
    "archived": QT_TRANSLATE_NOOP(
        "Errors",
        "El canal {who} está archivado y no admite nada nuevo. Elige otro.",
    ),
    "channel_alike": QT_TRANSLATE_NOOP(
        "Errors",
        "Ya existe {who}, y solo cambian las mayúsculas, los acentos o los espacios. Usa "
        "ese, o elige otro nombre.",
    ),
    "channel_private": QT_TRANSLATE_NOOP(
        "Errors",
        "«{who}» es de unas pocas personas. Escríbeles en Mensajes, o elige otro nombre.",
    ),
    "channel_open": QT_TRANSLATE_NOOP(
        "Errors",
        "Ya existe {who}, que lee toda la empresa. Elige otro nombre para lo que es privado.",
    ),
    "general": QT_TRANSLATE_NOOP("Errors", "{who} es de todo el mundo, y no se puede archivar."),
    "not_edited": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso no es una publicación ni un comentario, y su texto no se puede cambiar.",
    ),
    "retention": QT_TRANSLATE_NOOP(
        "Errors",
        "Se guarda un número de meses entre 0 (siempre) y {who}.",
    ),
    "answer_days": QT_TRANSLATE_NOOP("Errors", "Los días prometidos son entre 1 y {who}."),
    "file_mib": QT_TRANSLATE_NOOP("Errors", "El archivo más grande tiene entre 20 y {who} MB."),
    "same_settings": QT_TRANSLATE_NOOP("Errors", "Los ajustes ya están así."),
    "not_yet": QT_TRANSLATE_NOOP(
        "Errors",
        "Te han nombrado portavoz, pero según el reloj de este ordenador eso aún no ha "
        "pasado. Comprueba la hora y vuelve a intentarlo.",
    ),
    "no_moderator_yet": QT_TRANSLATE_NOOP(
        "Errors",
        "Te han puesto a moderar, pero según el reloj de este ordenador eso aún no ha "
        "pasado. Comprueba la hora y vuelve a intentarlo.",
    ),
    "not_its_author": QT_TRANSLATE_NOOP(
        "Errors",
        "Solo puede hacerlo {who}, que publicó el anuncio.",
    ),
    "own_announcement": QT_TRANSLATE_NOOP(
        "Errors",
        "Ese anuncio es tuyo. Si quieres añadir algo, corrígelo.",
    ),
    "text_changed": QT_TRANSLATE_NOOP(
        "Errors",
        "El anuncio ha cambiado mientras lo leías. Léelo otra vez y confírmalo.",
    ),
    "same_text": QT_TRANSLATE_NOOP("Errors", "El anuncio ya dice eso."),
    "no_doubts": QT_TRANSLATE_NOOP("Errors", "Nadie tiene dudas sobre él."),
    "no_receipts": QT_TRANSLATE_NOOP("Errors", "Ese anuncio no pide confirmación de lectura."),
    "ended": QT_TRANSLATE_NOOP(
        "Errors",
        "Ese anuncio ya ha terminado, y no se pregunta a nadie más.",
    ),
    "nobody_missing": QT_TRANSLATE_NOOP("Errors", "Ya ha contestado todo el mundo."),
    "closed": QT_TRANSLATE_NOOP(
        "Errors",
        "Hoy la oficina está cerrada. Recuérdalo un día en que se trabaje.",
    ),
    "weekend": QT_TRANSLATE_NOOP(
        "Errors",
        "En sábado o domingo no se recuerda nada a nadie. Hazlo el próximo día laborable.",
    ),
    "urged": QT_TRANSLATE_NOOP(
        "Errors",
        "Ya lo has marcado como urgente. Hace falta que lo diga otra persona de Propiedad.",
    ),
    "reminded": QT_TRANSLATE_NOOP(
        "Errors",
        "Hoy ya lo has recordado. Una vez por día laborable basta.",
    ),
    "not_thanked": QT_TRANSLATE_NOOP(
        "Errors",
        "Ese reconocimiento de {who} no te nombra, así que no te toca hacer eso.",
    ),
    "gave_thanks": QT_TRANSLATE_NOOP(
        "Errors",
        "Ese reconocimiento es de {who}, y no se le puede pasar.",
    ),
    "thanked_already": QT_TRANSLATE_NOOP("Errors", "Ese reconocimiento ya es también para {who}."),
    "has_withdrawn": QT_TRANSLATE_NOOP("Errors", "{who} no quiere aparecer en ese reconocimiento."),
    "not_leaving": QT_TRANSLATE_NOOP("Errors", "Nadie ha dicho que {who} se vaya."),
    "pinned": QT_TRANSLATE_NOOP("Errors", "Ya está en lo alto así."),
    "not_pinned": QT_TRANSLATE_NOOP("Errors", "No está en lo alto."),
    "vetoed": QT_TRANSLATE_NOOP("Errors", "Alguien de Propiedad ha dicho que {who} no lo sea."),
}

_NEEDS: Final[Mapping[str, object]] = {
    "owner": QT_TRANSLATE_NOOP("Errors", "Eso solo puede hacerlo alguien de Propiedad."),
    "admin": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso solo puede hacerlo quien lleva el patio: Propiedad o Administración.",
    ),
    "answerer": QT_TRANSLATE_NOOP(
        "Errors",
        "Contesta la persona a quien se pregunta, o quien lleva el patio.",
    ),
    "asker": QT_TRANSLATE_NOOP("Errors", "Eso solo puede decirlo quien preguntó."),
    "trusted": QT_TRANSLATE_NOOP("Errors", "Eso solo puede hacerlo la persona de confianza."),
    "newcomer": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso le toca a quien acaba de llegar, o a quien le acompaña.",
    ),
    "speaker": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso solo puede hacerlo alguien de Propiedad, o quien habla por la empresa.",
    ),
    "in it": QT_TRANSLATE_NOOP("Errors", "Eso solo puede hacerlo quien aparece en ello."),
    "its owner": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso le toca a quien se ocupa de ello o lo escribió, o a Administración.",
    ),
    "opener": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso puede hacerlo quien lo abrió, o quien lleva el patio.",
    ),
    "communicator": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso puede hacerlo quien lleva el patio, o alguien a quien Propiedad haya nombrado "
        "portavoz.",
    ),
    "moderator": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso puede hacerlo quien lleva el patio, o alguien a quien Propiedad haya puesto a "
        "moderar.",
    ),
    "its author": QT_TRANSLATE_NOOP(
        "Errors",
        "Eso puede hacerlo quien lo anunció, o quien lleva el patio.",
    ),
}

_UNKNOWN: Final[Mapping[str, object]] = {
    "channel": QT_TRANSLATE_NOOP("Errors", "Ese canal ya no está aquí. Elige otro."),
    "person": QT_TRANSLATE_NOOP("Errors", "Esa persona ya no está aquí."),
    "value": QT_TRANSLATE_NOOP("Errors", "Ese valor ya no es de la empresa. Elige otro."),
    "tile": QT_TRANSLATE_NOOP("Errors", "Ese azulejo no existe. Elige otro."),
    "option": QT_TRANSLATE_NOOP("Errors", "Esa opción ya no está en la encuesta."),
    "request": QT_TRANSLATE_NOOP("Errors", "Quien pedía entrar ya no espera."),
    "draft": QT_TRANSLATE_NOOP("Errors", "Ese borrador ya no está aquí."),
}


def out_of_reach(facts: Mapping[str, str | int]) -> str:
    """Of :class:`sync.errors.OutOfReach`."""
    why, who = str(facts.get("why", "")), str(facts.get("who", ""))
    found = _OUT_OF_REACH.get(why)
    if found is None:
        return QCoreApplication.translate("Errors", "Eso no se puede hacer ahora.")
    if why == "weekly" and who:
        who = day_words(who)  # it is said from which day on
    who = who or QCoreApplication.translate("Errors", "esa persona")
    return QCoreApplication.translate("Errors", str(found)).replace("{who}", who)


def not_allowed(facts: Mapping[str, str | int]) -> str:
    """Of :class:`sync.errors.NotAllowed`."""
    found = _NEEDS.get(str(facts.get("needs", "")), _NEEDS["admin"])
    return QCoreApplication.translate("Errors", str(found))


def unknown(facts: Mapping[str, str | int]) -> str:
    """Of :class:`sync.errors.UnknownTarget`."""
    found = _UNKNOWN.get(str(facts.get("what", "")))
    if found is None:
        return QCoreApplication.translate("Errors", "Eso ya no está aquí.")
    return QCoreApplication.translate("Errors", str(found))
