"""Who looks at a page: without a company that can be shown there is nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sync.errors import Contested, NoCompany, Removed

if TYPE_CHECKING:
    from sync.client import Client, Me

TOLD_ABOVE: Final = (NoCompany, Contested, Removed)
"""What the banner says of the company as a whole; a page keeps what it shows and is silent."""


def me_in(client: Client) -> Me | None:
    """Who I am, or None where there is nothing to show yet, or nothing new."""
    try:
        return client.me()
    except TOLD_ABOVE:
        return None
