"""What one device holds, read back from the command line by real processes."""

from __future__ import annotations

from support.homes import Home, refused


def test_a_comment_is_shown_with_its_card(carmen: Home) -> None:
    post = carmen.run("post", "Ya está el horno")["id"]
    comment = carmen.run("comment", post, "Por fin")["id"]

    card = carmen.run("show", comment[:8])

    assert (card["id"], [one["id"] for one in card["comments"]]) == (post, [comment])
    assert "Por fin" in carmen.outcome("show", comment).out


def test_a_comment_takes_no_reaction_and_says_what_does(carmen: Home) -> None:
    post = carmen.run("post", "Ya está el horno")["id"]
    comment = carmen.run("comment", post, "Por fin")["id"]

    refused(carmen.outcome("react", comment, "like", "--json"), "is a comment", "patio comment")
    assert carmen.run("show", post)["reactions"] == {}


def test_the_list_of_people_says_who_is_an_owner(carmen: Home) -> None:
    assert carmen.outcome("people").out.startswith("Carmen Oliva (owner) (you)")


def test_who_is_named_stands_in_the_text_by_the_name_of_today(carmen: Home) -> None:
    post = carmen.run("post", "Lo sabe @carmen, creo")["id"]
    carmen.run("comment", post, "¿@carmen?")
    carmen.run("profile", "--name", "Carmen Oliva Sanz")

    card = carmen.run("show", post)

    assert card["text"] == "Lo sabe @carmen, creo"
    assert card["text_with_names"] == "Lo sabe @Carmen Oliva Sanz, creo"
    assert card["comments"][0]["text_with_names"] == "¿@Carmen Oliva Sanz?"


def test_who_was_named_stands_in_the_history_by_the_name_of_today(carmen: Home) -> None:
    post = carmen.run("post", "Lo sabe @carmen, creo")["id"]
    carmen.run("edit", post, "Lo sabe @oliva")
    carmen.run("profile", "--name", "Carmen Sanz")

    history = carmen.run("show", post, "--history")

    assert [one["text"] for one in history] == ["Lo sabe @carmen, creo", "Lo sabe @oliva"]
    assert [one["text_with_names"] for one in history] == [
        "Lo sabe @Carmen Sanz, creo", "Lo sabe @Carmen Sanz",
    ]  # fmt: skip
    assert "@oliva" not in carmen.outcome("show", post, "--history").out
