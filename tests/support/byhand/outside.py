"""Pieces for outside, made by hand."""

from __future__ import annotations

from support.byhand.rows import DAY, HOUR, card, key_of, refs
from sync.client import Card, CardKind, OutsideDetail, Picture
from sync.values import BlobId, EntryId

POST = EntryId(key_of("card hornada"))


def piece(name: str, text: str, made_ms: int, **more: object) -> Card:
    """A piece of Carmen's about Inés' post."""
    facts: dict[str, object] = {
        "post": POST, "until": "2026-12-20", "networks": ("linkedin", "email"), "agreed": (),
        "waiting": (), "refused": (), "held": False, "ready": True,
    }  # fmt: skip
    pictures = more.pop("pictures", ())
    detail = OutsideDetail(**(facts | more))  # type: ignore[arg-type]  # facts by name
    return card(
        name, CardKind.OUTSIDE, "carmen", made_ms, text=text, detail=detail, pictures=pictures
    )


def four(now: int) -> list[Card]:
    """One ready, one that waits for Marta, one refused, one that came second in its week."""
    photo = Picture(BlobId(key_of("photo")), 1280, 693, "Jarrones y cuencos", True)
    return [
        piece("verde", "Nuestro verde oliva nuevo ya ha salido del horno.", now - HOUR,
              agreed=refs("ines"), pictures=(photo,)),
        piece("feria", "Nos vemos en la feria de Valencia, en el puesto 12.", now - 8 * DAY,
              waiting=refs("marta", "laia"), ready=False, networks=("instagram",)),
        piece("horno", "Un horno con cuarenta años y mucha guerra que dar.", now - 16 * DAY,
              refused=refs("joaquin"), ready=False),
        piece("lyon", "Cuarenta cuencos en Lyon, y ni una rotura.", now - 17 * DAY, held=True,
              ready=False),
    ]  # fmt: skip
