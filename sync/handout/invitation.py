"""The ``.patio-invite`` file: an invitation that somebody hands over on a stick or by mail."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.errors import WrongCode
from sync.store.disk import replace_file
from sync.store.fields import UNFIT, read_json, text, whole

SUFFIX: Final = ".patio-invite"
VERSION: Final = 1
MOST_ADDRESSES: Final = 8
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the file says. ``addresses`` (HOST:PORT) are where the company was found last."""

    code: str
    company: str
    addresses: tuple[str, ...]
    expires_ms: int


def write_invitation(path: Path, invitation: Invitation) -> None:
    """Write the file, whole or not at all.

    Raises:
        NoSpace, CannotWrite: it is as it was.
    """
    document = {
        "patio": VERSION,
        "company": invitation.company,
        "code": invitation.code,
        "addresses": list(invitation.addresses[:MOST_ADDRESSES]),
        "expires_ms": invitation.expires_ms,
    }
    replace_file(path, json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")


def read_invitation(path: Path) -> Invitation:
    """The invitation in a file.

    Raises:
        WrongCode: ``why`` is ``file`` (it cannot be read, or is something else) or ``version``.
    """
    try:
        fields = read_json(path)
        version = whole(fields["patio"])
        if version != VERSION:
            raise WrongCode(why="version")
        addresses: Sequence[object] = fields["addresses"]
        return Invitation(
            _short(fields["code"]),
            _short(fields["company"]),
            tuple(_short(address) for address in addresses[:MOST_ADDRESSES]),
            whole(fields["expires_ms"]),
        )
    except (OSError, *UNFIT):
        raise WrongCode(why="file") from None


def _short(value: object) -> str:
    found = text(value)
    if len(found) > _LONGEST:
        raise ValueError("too long")
    return found
