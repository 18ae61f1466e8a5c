"""Invitations as something to hand over, from a client: a file, sheets of paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sync.client.governing import Governing
from sync.client.near import Near

if TYPE_CHECKING:
    from sync.client.results import Invite


class Handing(Governing, Near):
    """That part of a client."""

    def save_invitation(self, path: Path, made: Invite) -> None:
        """Write an invitation into a file, with where this company is found now.

        Raises:
            NoSpace, CannotWrite: the file is as it was.
        """
        from sync.handout.invitation import Invitation, write_invitation

        company, addresses = self.me().company_name, self.network().addresses
        write_invitation(path, Invitation(made.code, company, addresses, made.expires_ms))

    def save_spare_key(
        self, path: Path, company: str, words: Sequence[str], language: str = "es"
    ) -> None:
        """Write the recovery words onto a page in a PDF, in the place of a file of that name.

        Raises:
            NoSpace, CannotWrite: the file is as it was.
        """
        from sync.handout.spare import save_spare_key

        save_spare_key(path, company, words, language)

    def invite_staff(
        self, staff: Path, sheets: Path, days: int = 7, language: str = "es"
    ) -> list[tuple[str, Invite]]:
        """An invitation for each person in a list (CSV), a page for each in a PDF; the names with
        their invitations. The list is read first: nothing is made of one that has a mistake.

        Raises:
            BadList, CannotRead: the list cannot be used. NoSpace, CannotWrite: nothing was made.
        """
        from sync.handout.paper import printable
        from sync.handout.sheets import Sheet, save_sheets
        from sync.handout.staff import read_staff
        from sync.store.disk import reserved

        names, company = read_staff(staff, printable), self.me().company_name
        with reserved(sheets):  # an invitation that cannot be printed is not made
            made = self.invite_each(len(names), days)
            each = list(zip(names, made, strict=True))
            pages = [Sheet(name, one.code, one.expires_ms) for name, one in each]
            save_sheets(sheets, company, pages, language)
        return each
