"""A PC that was removed and is to keep nothing, in the real window."""

from __future__ import annotations

from support.office import Office
from support.window import Windows, opened, reads, wait_until


def test_the_window_of_a_pc_that_was_emptied_says_so_and_offers_the_way_in(
    office: Office, windows: Windows
) -> None:
    office.diego.post("Lo mío")
    window = opened(windows, office.diego.home)
    wait_until(lambda: reads(window, "Lo mío"), "the feed")
    diego = office.diego.me().person

    office.carmen.remove(diego, wipe=True)

    wait_until(lambda: reads(window, "Este equipo ya no está en la empresa"), "the banner")
    assert not reads(window, "Lo mío")
    assert reads(window, "¿Te han dado una invitación?")


def test_it_says_so_at_every_start_until_there_is_a_company_again(
    office: Office, windows: Windows
) -> None:
    home = office.diego.home
    office.carmen.remove(office.diego.me().person, wipe=True)
    wait_until(lambda: office.diego.farewell() is not None, "the end of what was there")
    office.diego.close()

    window = opened(windows, home)

    assert reads(window, "Este equipo ya no está en la empresa")
