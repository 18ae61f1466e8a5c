"""What may be told outside, by the command line."""

from __future__ import annotations

from datetime import date, timedelta

from support.homes import converge, office, refused


def test_a_piece_is_written_agreed_to_and_taken_back() -> None:
    with office() as made:
        carmen = made.create()
        noa = made.join(carmen, "Noa Paz")
        converge(carmen, noa)
        until = (date.today() + timedelta(days=20)).isoformat()
        post = noa.run("post", "Ya está el horno")["id"]
        converge(carmen, noa)

        words = ("--text", "Horno nuevo", "--until", until, "--on", "linkedin", "--with", "Noa")
        piece = carmen.run("outside", post[:8], *words)["id"]
        converge(carmen, noa)
        (shown,) = noa.run("outside")
        assert (shown["kind"], shown["text"], shown["outside"]["ready"]) == (
            "outside", "Horno nuevo", False,
        )  # fmt: skip
        assert "waits for Noa Paz" in noa.outcome("outside").out
        noa.run("consent", piece[:8], "yes")
        converge(carmen, noa)
        assert carmen.run("outside")[0]["outside"]["ready"]
        assert f"may be told: linkedin, until {until}" in carmen.outcome("outside").out

        refused(carmen.outcome("outside", post, *words), "one new piece a week")
        refused(noa.outcome("outside", post, *words), "speak for the company")
        refused(carmen.outcome("consent", piece, "yes"), "who is in it")
        carmen.run("erase", piece)
        assert carmen.run("outside") == []
        refused(carmen.outcome("outside", post, "--text", "Ya está el horno", *words[2:]), "inside")
        assert carmen.outcome("outside", post).status == 2
        assert carmen.outcome("outside", "--text", "x").status == 2
