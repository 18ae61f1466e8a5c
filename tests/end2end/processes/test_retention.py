"""Real processes: whoever comes to a company that has pruned a log begins where it begins."""

from __future__ import annotations

from support.homes import Home, Office, converge
from support.retention import content_of, prune
from sync.node.core import Node
from sync.values import EntryId, bytes_of


def texts(home: Home) -> list[str]:
    return [card["text"] for card in reversed(home.run("feed"))]


def test_a_newcomer_and_who_was_away_begin_with_the_tip(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    posts = [EntryId(bytes_of(carmen.run("post", f"azulejo {n}")["id"])) for n in range(4)]
    converge(carmen, marta)
    marta.stop()
    posts += [EntryId(bytes_of(carmen.run("post", f"azulejo {n}")["id"])) for n in range(4, 8)]
    carmen.stop()
    node = Node.open(carmen.dir)
    prune(node, content_of(node), posts[5])
    node.close()

    carmen.start()
    luis = office.join(carmen, "Luis Gil")
    marta.start(carmen.listen)
    converge(carmen, marta, luis)

    assert texts(luis) == texts(marta) == texts(carmen) == ["azulejo 6", "azulejo 7"]
    assert luis.run("verify")["findings"] == []
    assert marta.run("verify")["findings"] == []
    for home in (carmen, luis):
        home.run("post", "y seguimos")
    converge(carmen, marta, luis)
    assert texts(marta)[2:] == ["y seguimos"] * 2
    assert luis.run("settings")["pruned"] == 1


def test_a_backup_of_a_pruned_log_makes_everything_anew(office: Office) -> None:
    carmen = office.home("carmen")
    made = carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    sheet = office.root / "sheet.txt"
    sheet.write_text(" ".join(made["recovery"]), encoding="utf-8")
    posts = [EntryId(bytes_of(carmen.run("post", f"azulejo {n}")["id"])) for n in range(4)]
    node = Node.open(carmen.dir)
    prune(node, content_of(node), posts[1])
    node.close()
    file = office.root / "copia"
    carmen.run("backup", str(file))

    again = office.home("again")
    again.run("restore", str(file), "--words-file", str(sheet), "--alone")

    assert texts(again) == texts(carmen) == ["azulejo 2", "azulejo 3"]
    assert again.run("verify")["findings"] == []
