"""What may be called imported, and what may not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sync.content.imported import Imported, ImportedWhat
from sync.content.rules import acceptable

POST = Imported(
    source="Yammer", ref="17", what=1, author="Marta Ruiz", time_ms=1, text="Así", channel="obras"
)
COMMENT = replace(POST, what=int(ImportedWhat.COMMENT), channel="", on="16")
KUDOS = replace(POST, what=int(ImportedWhat.KUDOS), channel="", to=["Luis Gil"])


@pytest.mark.parametrize("imported", [POST, COMMENT, KUDOS])
def test_each_of_the_three_may_be_shown(imported: Imported) -> None:
    assert acceptable(imported)


@pytest.mark.parametrize(
    "imported",
    [
        replace(POST, what=9),
        replace(POST, channel=""),
        replace(POST, on="16"),
        replace(POST, to=["Luis Gil"]),
        replace(COMMENT, on=""),
        replace(COMMENT, on=COMMENT.ref),
        replace(COMMENT, channel="obras"),
        replace(KUDOS, to=[]),
        replace(KUDOS, to=["Luis Gil", "Luis Gil"]),
        replace(KUDOS, to=["  "]),
        replace(KUDOS, to=["Luis\u202egil"]),
        replace(POST, author="Marta\nimportado por Carmen"),
        replace(POST, author="zuiR\u202e"),
        replace(POST, author=" "),
        replace(POST, source="Yam\u200bmer"),
        replace(POST, ref="1\x007"),
        replace(POST, text="a\x1bb"),
        replace(POST, text=" "),
    ],
)
def test_what_lacks_its_parts_or_hides_something_is_not_shown(imported: Imported) -> None:
    assert not acceptable(imported)
