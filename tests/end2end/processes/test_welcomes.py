"""A new colleague's card, by the command line."""

from __future__ import annotations

from support.homes import converge, office, refused


def test_a_newcomer_is_welcomed_and_marks_what_is_done() -> None:
    with office() as made:
        carmen = made.create()
        noa = made.join(carmen, "Noa Paz")
        converge(carmen, noa)

        card = carmen.run(
            "welcome", "Noa", "--text", "Viene de Gijón", "--buddy", "Carmen", "--task", "La llave",
            "--task", "El casco",
        )["id"]  # fmt: skip
        converge(carmen, noa)
        noa.run("task", card[:8], "2")
        converge(carmen, noa)

        (shown,) = carmen.run("feed", "--kind", "welcome")
        assert shown["welcome"]["newcomer"]["name"] == "Noa Paz"
        assert shown["welcome"]["buddy"]["name"] == "Carmen Oliva"
        assert [task["done"] for task in shown["welcome"]["tasks"]] == [False, True]
        told = carmen.outcome("show", card).out
        assert "welcomes Noa Paz" in told
        assert "[x] 2. El casco (Noa Paz)" in told

        noa.run("task", card, "2", "--off")
        assert "[ ] 2. El casco" in noa.outcome("show", card).out
        refused(noa.outcome("task", card, "3"), "task '3'")
        refused(noa.outcome("welcome", "Carmen"), "owner or an administrator")
        refused(carmen.outcome("welcome", "Noa"), "welcomed already")
        assert carmen.outcome("task", card, "0").status == 2
