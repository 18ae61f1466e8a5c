"""The company's settings, from a client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sync.store.blobs import BlobStore
from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.hours import Hours
    from sync.local.settling import CompanySettings


class Settling:
    """The part of a client that shows and changes the settings. Raises as the other writes do."""

    _asker: Asker
    _blobs: BlobStore

    def settings(self) -> CompanySettings:
        """The settings in force."""
        from sync.local import settling

        return self._asker.ask(settling.AskSettings(), settling.CompanySettings)

    def change_settings(
        self,
        *,
        retention_months: int | None = None,
        answer_days: int | None = None,
        communicators: Sequence[PersonId] = (),
        no_communicators: Sequence[PersonId] = (),
        moderators: Sequence[PersonId] = (),
        no_moderators: Sequence[PersonId] = (),
        company: str | None = None,
        values: Sequence[str] | None = None,
        hours: Hours | None = None,
        no_hours: bool = False,
        logo: Path | None = None,
        no_logo: bool = False,
        always_on: Sequence[str] = (),
        no_always_on: Sequence[str] = (),
        renamed: Mapping[str, str] | None = None,
        tiles: Mapping[str, str] | None = None,
        file_mib: int | None = None,
    ) -> EntryId:
        """Other settings, as an owner; None leaves one as it is.

        What is older than the retention goes, 0 keeps it all. ``answer_days``: within how many
        days questions are answered. Communicators may announce, moderators look after reports:
        who is one from now on, and who no more. ``values`` are the names of all of them;
        ``renamed`` are names with what they are from now on, and ``tiles`` drawings by the name,
        from now on, of the value that gets it.
        ``hours``: when the office works; ``no_hours`` says nothing of it any more. ``logo`` is the
        file of a picture, drawn as a square; ``no_logo``: the company has none any more.
        ``always_on`` are addresses, HOST:PORT, of computers that everybody dials from now on,
        ``no_always_on`` those that nobody has to any more. ``file_mib``: how many MiB the largest
        file may have that people share, from 20 to 2048.

        Raises:
            BadText: field ``picture``, as :func:`sync.client.logo.keep_logo`; a name, or how many
                values there are, or two of them that are called or drawn alike.
            UnknownTarget: no such value, or no such drawing (``what`` is tile).
        """
        from sync.client.logo import keep_logo
        from sync.local import commands, settling

        command = settling.ChangeSettings(
            retention_months,
            answer_days,
            list(communicators),
            list(no_communicators),
            list(moderators),
            list(no_moderators),
            company,
            None if values is None else list(values),
            hours,
            no_hours,
            None if logo is None else keep_logo(self._blobs, logo),
            no_logo,
            list(always_on),
            list(no_always_on),
            dict(renamed or {}),
            dict(tiles or {}),
            file_mib,
        )
        return self._asker.ask(command, commands.Written).id
