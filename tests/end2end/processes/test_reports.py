"""What is not right, by the command line."""

from __future__ import annotations

from support.homes import converge, office, refused, until
from sync.values import Rank


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


def test_a_moderator_is_told_in_an_owners_stead_and_hides_it() -> None:
    with office() as made:
        carmen = made.create()
        marta, luis, ines = (
            made.join(carmen, name) for name in ("Marta Ruiz", "Luis Gil", "Inés Sanz")
        )
        everybody = (carmen, marta, luis, ines)
        converge(*everybody)
        post = luis.run("post", "Llamad al 600 123 123")["id"]
        other = carmen.run("post", "Soy la jefa")["id"]
        converge(*everybody)
        refused(ines.outcome("hide", post), "moderator")
        carmen.run("settings", "--moderator", "Inés")
        until([ines], lambda clients: bool(clients[0].settings().moderators))
        until([ines], lambda clients: clients[0].hides_below() is Rank.ADMIN)

        marta.run("report", post[:8], "--because", "Es su teléfono privado")
        until([ines], lambda clients: len(clients[0].reports()) == 1)
        converge(*everybody)
        assert ines.run("reports")[0]["target"] == post
        assert carmen.run("reports") == []
        (need,) = ines.run("daily")["needs"]
        assert (need["kind"], need["id"], need["title"], need["name"]) == (
            "report", post, "Es su teléfono privado", "Marta Ruiz",
        )  # fmt: skip
        assert "patio reports" in ines.outcome("daily").out
        (told,) = ines.run("notifications", "--kind", "report")
        assert told["fresh"] == 1

        ines.run("hide", post, "--because", "Daba un teléfono privado")
        until([luis], lambda clients: any(row.reason for row in clients[0].hidden_of_mine()))
        (hidden,) = luis.run("reports", "--hidden")
        assert (hidden["reason"], hidden["by"]["name"]) == (
            "Daba un teléfono privado", "Inés Sanz",
        )  # fmt: skip
        converge(*everybody)
        assert all(post not in [card["id"] for card in one.run("feed")] for one in everybody)
        assert ines.run("daily")["needs"] == []
        refused(ines.outcome("hide", other), "owner")
        refused(marta.outcome("erase", post), "moderator")

        ines.run("erase", post)
        refused(ines.outcome("hide", post, "--off"), "stronger role")
        converge(*everybody)
        assert ines.run("reports", "--orders") == []
        (ordered,) = carmen.run("reports", "--orders")
        assert (ordered["id"], ordered["by"]["name"], ordered["author"]["name"]) == (
            post, "Inés Sanz", "Luis Gil",
        )  # fmt: skip
        assert "Inés Sanz has" in carmen.outcome("reports", "--orders").out
        carmen.run("hide", post, "--off")
        converge(*everybody)
        assert carmen.run("reports", "--orders") == []
        assert all(post in [card["id"] for card in one.run("feed")] for one in everybody)
        refused(ines.outcome("hide", post), "stronger role")
        refused(ines.outcome("erase", post), "stronger role")
        carmen.run("settings", "--no-moderator", "Inés")
        until([ines], lambda clients: not clients[0].settings().moderators)
        refused(ines.outcome("hide", post), "moderator")
