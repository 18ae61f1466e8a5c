"""Whoever joins or is refused reads one line (product.md, Command line)."""

from __future__ import annotations

from support.homes import Office, refused


def test_joining_says_one_line_and_so_does_being_refused(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("invite")["code"]
    words = ("--name", "Marta Ruiz", "--peer", carmen.listen)

    joined = office.home("marta").outcome("join", code, *words)

    assert (joined.status, joined.err) == (0, "")
    assert joined.out.count("\n") == 1
    assert joined.out.startswith("You are in ")
    refused(office.home("luis").outcome("join", code, *words), "Ask for a new one")
    refused(office.home("luis").outcome("link", code, "--peer", carmen.listen))
