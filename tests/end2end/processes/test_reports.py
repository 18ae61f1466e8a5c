"""What is not right, by the command line."""

from __future__ import annotations

from support.homes import converge, office, refused, until


def test_a_report_reaches_the_owner_and_its_author_learns_why_something_was_hidden() -> None:
    with office() as made:
        carmen = made.create()
        marta, luis = made.join(carmen, "Marta Ruiz"), made.join(carmen, "Luis Gil")
        converge(carmen, marta, luis)
        post = luis.run("post", "Llamad al 600 123 123")["id"]
        converge(carmen, marta, luis)

        marta.run("report", post[:8], "--because", "Es su teléfono privado")
        until([carmen], lambda clients: len(clients[0].reports()) == 1)
        (row,) = carmen.run("reports")
        assert (row["target"], row["author"], row["about"]["name"]) == (
            post, "Marta Ruiz", "Luis Gil",
        )  # fmt: skip
        assert f"Marta Ruiz reports {post[:12]} of Luis Gil" in carmen.outcome("reports").out
        assert luis.run("reports") == []

        carmen.run("hide", post, "--because", "Daba un teléfono privado")
        until([luis], lambda clients: any(row.reason for row in clients[0].hidden_of_mine()))
        (hidden,) = luis.run("reports", "--hidden")
        assert (hidden["reason"], hidden["by"]["name"]) == (
            "Daba un teléfono privado", "Carmen Oliva",
        )  # fmt: skip
        assert "was hidden by Carmen Oliva" in luis.outcome("reports", "--hidden").out
        assert not carmen.run("reports")[0]["shown"]

        refused(marta.outcome("report", post, "--because", "otra vez"), "There is no entry")
        mine = marta.run("post", "hola")["id"]
        refused(marta.outcome("report", mine, "--because", "x"), "erase")
        assert marta.outcome("report", mine).status == 2
        assert carmen.outcome("hide", post, "--off", "--because", "x").status == 2
