"""What texts and values must be like: refused when we write them, left out when peers sent them."""

from __future__ import annotations

import re
import unicodedata

from sync.content import knowing
from sync.content.announcements import PDF, Announcement
from sync.content.dates import is_date
from sync.content.edits import Edit, is_sound
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.content.farewells import Farewell
from sync.content.feed import (
    CHANNEL,
    PICTURE_PIXELS,
    Comment,
    FileRef,
    PictureRef,
    Post,
    ReactionAct,
)
from sync.content.fields import TextLimit
from sync.content.imported import Imported, has_its_parts
from sync.content.kinds import Content
from sync.content.kudos import Kudos, PassOn
from sync.content.letters import Group, Inner, Keys, Message, blobs_of
from sync.content.mentions import are_in
from sync.content.outside import Outside
from sync.content.people import Away, Profile
from sync.content.pieces import FILE_BYTES
from sync.content.polls import OPTION, Poll, Vote, options_acceptable, vote_acceptable
from sync.content.processes import Process, Reviewed
from sync.content.questions import (
    OfficialAnswer,
    Question,
    answer_acceptable,
    question_acceptable,
)
from sync.content.trust import Trust
from sync.content.welcomes import Welcome
from sync.errors import BadText
from sync.values import ID_BYTES, Reaction

_REACTIONS = frozenset(Reaction)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_CONTROL_BUT_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Unicode categories Cc and Cs: controls and halves of characters, never part of a text."""

_NEVER_IN_NAMES = '<>:"/\\|?*'
"""What Windows allows in no file name. Source: Microsoft, "Naming Files, Paths, and Namespaces"."""

_DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL"] + [f"{port}{n}" for port in ("COM", "LPT") for n in range(10)]
)
"""What Windows takes for a device, whatever follows the dot. Source: the same."""

_ONE_LINE = frozenset(
    {"company", "name", "job", "place", "title", "channel", "value", "option"}
    | {"team", "phone", "skills", "languages", "tasks"}
    | {"author", "on", "ref", "source", "to"}  # of what was imported
)
"""Fields that every screen shows on one line; the others may have lines and tabs."""

_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""What nobody sees, or what turns the reading direction: with it, two names that look alike could
be different, or a name could rearrange the line it stands in.

Source: Unicode's Default_Ignorable_Code_Point and Bidi_Control, both separators, and the blank
of Braille.
"""

_TURNS_LETTERS = re.compile("[\u202d\u202e]")
"""Bidi overrides: what follows is read back to front, so that ``gpj.exe`` looks like a picture's
name. No script needs them. Marks, embeddings and isolates are left: Arabic and Hebrew do, and
telephones paste numbers inside them. Source: UAX #9, 2.2; Boucher and Anderson, "Trojan Source".
"""

_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
"""A flag such as Scotland's: the one emoji that is spelt with tags."""

_VIRAMA = 9
"""Canonical combining class. Source: RFC 5892, A.1 and A.2, where joiners may stand."""


def check_text(field: str, text: str, low: int, high: int) -> str:
    """The text as it is to be written: in NFC, without blanks around it, lines ended by LF.

    ``low`` and ``high`` count Unicode characters of that result. ``field`` goes into the
    error and says whether the text may have several lines.

    Raises:
        BadText: rule ``control`` for control characters (line feed and tab are none where
            several lines are allowed) and, on one line, for hidden ones; ``turned`` for what
            writes letters back to front; else ``empty``, ``too_short`` or ``too_long``.
    """
    text = _composed(text)
    if _has_control(field, text):
        raise BadText(field=field, rule="control", limit=0)
    _check_length(field, text, low, high)
    if low > 0 and not any(unicodedata.category(one)[0] not in "ZC" for one in text):
        raise BadText(field=field, rule="empty", limit=low)  # nobody would see anything
    if _turns_letters(text):
        raise BadText(field=field, rule="turned", limit=0)
    return text


def check_count(field: str, count: int, most: int) -> None:
    """That there are not too many of something.

    Raises:
        BadText: rule ``range``.
    """
    if count > most:
        raise BadText(field=field, rule="range", limit=most)


def _composed(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return (text.replace("\r\n", "\n") if "\r" in text else text).strip()


def _check_length(field: str, text: str, low: int, high: int) -> None:
    if not text and low > 0:
        raise BadText(field=field, rule="empty", limit=low)
    if len(text) < low:
        raise BadText(field=field, rule="too_short", limit=low)
    if len(text) > high:
        raise BadText(field=field, rule="too_long", limit=high)


def _has_control(field: str, text: str) -> bool:
    if field not in _ONE_LINE:
        # What is printable has none, and is known sooner.
        return not text.isprintable() and _CONTROL_BUT_LINES.search(text) is not None
    if text.isascii():
        return not text.isprintable()
    return _CONTROL.search(text) is not None or _hides_something(_FLAG.sub("", text))


def _turns_letters(text: str) -> bool:
    return not text.isascii() and _TURNS_LETTERS.search(text) is not None


def _hides_something(text: str) -> bool:
    return any(not _belongs(text, found.start()) for found in _HIDDEN.finditer(text))


def _belongs(text: str, at: int) -> bool:
    """Whether this hidden character spells something with its neighbours: a word or an emoji."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if not before:
        return False
    kind = unicodedata.category(before)
    match text[at]:
        case "\ufe0e" | "\ufe0f":  # drawn as a letter, drawn as a picture
            symbol = kind == "So" or (kind in {"Sm", "Po"} and before >= "\u2000")
            return symbol or after == "\u20e3"
        case "\u200c" | "\u200d" if after:
            letters = unicodedata.bidirectional(before) == unicodedata.bidirectional(after) == "AL"
            picture = before == "\ufe0f" or kind in {"So", "Sk"}
            return (
                unicodedata.combining(before) == _VIRAMA
                or letters
                or (picture and unicodedata.category(after) == "So")
            )
    return False


def acceptable(content: Content | Inner) -> bool:
    """Whether decoded content of a peer, sealed or not, may be shown: as when writing.

    The lengths of lists and bytes have been checked by the decoder already.
    """
    if not _texts_acceptable(content):
        return False
    match content:
        case Profile() | Away() | Process() | Reviewed() | Event() | Attend():
            return knowing.acceptable(content)
        case Welcome() | Farewell():
            return knowing.acceptable(content)
        case Outside():
            return all(map(_picture_acceptable, content.pictures)) and knowing.acceptable(content)
        case Post():
            said = content.text.strip() or content.pictures or content.files
            named = are_in(content.text, content.mentions)
            return bool(said) and named and _attached_acceptable(content)
        case Announcement():
            return (
                len(set(content.channels)) == len(content.channels)
                and all(_text_acceptable("channel", name, CHANNEL) for name in content.channels)
                and all(file.name.casefold().endswith(PDF) for file in content.files)
                and _attached_acceptable(content)
            )
        case Comment():
            replies = len(content.reply_to) in (0, ID_BYTES)
            return replies and are_in(content.text, content.mentions)
        case Edit():
            return is_sound(content)
        case ReactionAct():
            return content.reaction in _REACTIONS
        case Erase():
            return len(set(content.targets)) == len(content.targets)
        case Kudos():
            somebody = bool(content.to or content.channel.strip())
            return somebody and len(set(content.to)) == len(content.to)
        case PassOn():
            return len(set(content.to)) == len(content.to)
        case Imported():
            return has_its_parts(content) and all(map(_name_acceptable, content.to))
        case Message():
            return (
                bool(content.text.strip() or content.pictures or content.files)
                and len(content.group) in (0, ID_BYTES)
                and all(_picture_acceptable(picture) for _, picture in content.pictures)
                and all(_file_acceptable(file) for _, file in content.files)
                and all(size <= FILE_BYTES for _, size in blobs_of(content))
            )
        case Group():
            once = len(set(content.members)) == len(content.members)
            return once and len(content.group) in (0, ID_BYTES)
        case Keys():
            return len({entry for entry, _ in content.keys}) == len(content.keys)
        case Trust():
            return len(content.person) in (0, ID_BYTES)
        case Question():
            return question_acceptable(content)
        case OfficialAnswer():
            return answer_acceptable(content, is_date=is_date(content.back))
        case Poll():
            return options_acceptable(content.options) and all(
                map(_option_acceptable, content.options)
            )
        case Vote():
            return vote_acceptable(content)
        case _:
            return True


def _texts_acceptable(content: Content | Inner | PictureRef | FileRef) -> bool:
    for field, limit in content.TEXTS.items():
        value = getattr(content, field)
        for text in value if isinstance(value, list) else (value,):
            if not _text_acceptable(field, text, limit):
                return False
    return True


def _text_acceptable(field: str, text: str, limit: TextLimit) -> bool:
    # A peer's text is shown as it came, so its ends count as well. Composing it and
    # taking them away brings in no controls.
    if _has_control(field, text) or _turns_letters(text):
        return False
    try:
        _check_length(field, _composed(text), limit.low, limit.high)
    except BadText:
        return False
    return True


def _option_acceptable(option: str) -> bool:
    return _text_acceptable("option", option, OPTION)


def _name_acceptable(name: str) -> bool:
    return bool(_composed(name)) and not _has_control("to", name)


def _attached_acceptable(content: Post | Announcement) -> bool:
    return all(map(_picture_acceptable, content.pictures)) and all(
        map(_file_acceptable, content.files)
    )


def _picture_acceptable(picture: PictureRef) -> bool:
    return picture.width * picture.height <= PICTURE_PIXELS and _texts_acceptable(picture)


def _file_acceptable(file: FileRef) -> bool:
    return _texts_acceptable(file) and is_file_name(file.name)


def is_file_name(text: str) -> bool:
    """Whether a text is the name of a file and no path, on any of the three systems."""
    stem = text.partition(".")[0].strip().upper()
    return (
        not set(text) & set(_NEVER_IN_NAMES)
        and text.strip(" .") != ""
        and text == text.rstrip(" .")
        and not text.startswith(".")  # hidden, and some such files are run by themselves
        and stem not in _DEVICES
    )


def file_name_of(text: str, limit: int) -> str:
    """A name near that one which every system can have, of at most ``limit`` characters.

    Its end, which says what opens it, is what it was.
    """
    text = "".join("_" if char in _NEVER_IN_NAMES else char for char in _composed(text))
    text = _HIDDEN.sub("", _CONTROL.sub("_", text)).strip().rstrip(" .") or "_"
    text = f"_{text[1:]}" if text.startswith(".") else text
    stem, dot, ending = text.rpartition(".")
    if len(text) > limit:
        ending = f"{dot}{ending}"[-limit // 2 :] if stem else ""
        text = text[: limit - len(ending)].rstrip(" .") + ending
    return text if is_file_name(text) else f"_{text}"[:limit]
