"""The same as JSON: a file for each kind, its fields named as the rows of the engine name them."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from sync.store.disk import written
from sync.values import BlobId
from sync.views import rows, rows_everyday, rows_imported, rows_polls, rows_questions
from sync.views.rows import Card, MessageRow
from sync.views.rows_everyday import with_names

_NOT_CONTENT: Final = frozenset(
    {"spread", "acked_by_me", "me_too_by_me", "chosen_by_me", "avatar", "here", "earlier", "secret"}
)
"""What is known to this device or true for one reader only; faces are files, no comment is left
out, and what came with a message lies there opened."""

DESCRIBED: Final = (
    rows.Card,
    rows.PersonRef,
    rows.CompanyValue,
    rows.Picture,
    rows.FileRow,
    rows.CommentRow,
    rows_everyday.MentionRow,
    rows.ReactionCount,
    rows_imported.ImportedRow,
    rows_imported.ImportedComment,
    rows_questions.QuestionDetail,
    rows_questions.AnswerRow,
    rows_polls.PollDetail,
    rows_polls.OptionRow,
    rows.PersonRow,
    rows.MessageRow,
    rows.EnclosedRow,
    rows.ConversationRow,
)
"""Rows whose documentation goes into the export (a frozen program keeps theirs)."""


def plain(value: object) -> object:
    """A row as JSON has it: names for fields, hex digits for bytes, words for kinds."""
    match value:
        case Enum() if isinstance(value, int):
            return value.name.lower()
        case Enum():
            return value.value
        case bytes():
            return value.hex()
        case tuple() if hasattr(value, "_asdict"):
            fields = value._asdict()
            document = {
                name: plain(one) for name, one in fields.items() if name not in _NOT_CONTENT
            }
            if "mentions" in fields:
                document["text_with_names"] = with_names(fields["text"], fields["mentions"])
            return document
        case tuple() | list():
            return [plain(one) for one in value]
        case dict():
            return {str(name): plain(one) for name, one in value.items()}
    return value


def card_document(card: Card, paths: Mapping[BlobId, str | None]) -> object:
    """A card; each picture and file says with ``path`` where its copy is, null when it is not."""
    document = plain(card)
    assert isinstance(document, dict)
    for one, picture in zip(document["pictures"], card.pictures, strict=True):
        one["path"] = paths.get(picture.blob)
    for one, file in zip(document["files"], card.files, strict=True):
        one["path"] = paths.get(file.blob)
    return document


def message_document(row: MessageRow, paths: Mapping[BlobId, str | None]) -> object:
    """A message; what came with it says with ``path`` where its copy is, null when it is not."""
    document = plain(row)
    assert isinstance(document, dict)
    for one, enclosed in zip(document["attached"], row.attached, strict=True):
        one["path"] = paths.get(enclosed.blob)
    return document


class Arrays:
    """JSON files that each hold one array, written as it comes; a context manager.

    Raises:
        NoSpace, CannotWrite
    """

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._folder = folder
        self._names = tuple(names)
        self._files: dict[str, IO[str]] = {}
        self.counts: dict[str, int] = dict.fromkeys(self._names, 0)
        """How many are in each."""

    def __enter__(self) -> Self:
        for name in self._names:
            path = self._folder / f"{name}.json"
            with written(path):
                file = path.open("w", encoding="utf-8", newline="\n")
                self._files[name] = file
                file.write("[")
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for name, file in self._files.items():
            with written(self._folder / f"{name}.json"), file:
                if error is None:
                    file.write("\n]\n")

    def add(self, name: str, document: object) -> None:
        """One more in one of the files."""
        with written(self._folder / f"{name}.json"):
            comma = "," if self.counts[name] else ""
            # ASCII: it means the same in whatever opens it, and no control survives in it.
            self._files[name].write(f"{comma}\n{json.dumps(document, ensure_ascii=True)}")
        self.counts[name] += 1


def description(counts: Mapping[str, int]) -> str:
    """What the files hold, for whoever reads them with a program."""
    lines = [
        "# Patio: data",
        "",
        "Every file is UTF-8 and holds one JSON array. Ids are hex digits; times are Unix",
        "milliseconds; names and texts are what people typed, and no markup. A text that may name",
        "people stands beside it as `text_with_names` too, with their names of today. A picture or",
        "file has `path`, from the folder above this one, or null where this PC did not have it.",
        "",
        *(f"- `{name}.json`: {count}" for name, count in sorted(counts.items())),
        "",
        "Fields, by row:",
    ]
    for row in DESCRIBED:
        fields = ", ".join(name for name in row._fields if name not in _NOT_CONTENT)
        about = inspect.cleandoc(row.__doc__ or "").replace("``", "`")
        lines += ["", f"## {row.__name__}", "", f"`{fields}`", "", about]
    return "\n".join(lines) + "\n"
