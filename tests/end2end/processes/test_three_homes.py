"""Three homes, three processes: the whole way from an invitation to the same feed everywhere."""

import signal
import time

from support.homes import Home, Office, converge, until
from sync.codec import encode
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.node.core import Node
from sync.values import Lane


def fill(home: Home, count: int) -> None:
    """Give a home many posts at once; its node must not run."""
    node = Node.open(home.dir)
    try:
        posts = [Post(text=f"Pedido {n}", channel="envíos") for n in range(count)]
        node.append(Lane.CONTENT, [(int(ContentKind.POST), encode(post)) for post in posts])
    finally:
        node.close()


def ids(home: Home) -> list[str]:
    return [card["id"] for card in home.run("feed")]


def test_everything_that_is_written_is_seen_alike_on_all_homes(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    ruben = office.join(carmen, "Rubén Soto")

    marta.run("channel", "taller")
    post = marta.run("post", "Ha salido la hornada <b>verde</b>", "--channel", "taller")["id"]
    notice = carmen.run("announce", "Cerramos del 24 al 31", "--text", "Felices fiestas", "--pin")
    converge(carmen, marta, ruben)
    ruben.run("comment", post[:10], "¡Olé!")
    ruben.run("react", post, "ole")
    ruben.run("ack", notice["id"])
    marta.run(
        "kudos", "Reembaló a mano los cuarenta cuencos", "--to", "ruben", "--value", "detalle"
    )
    converge(carmen, marta, ruben)

    feeds = [home.run("feed") for home in (carmen, marta, ruben)]
    shown = [[(c["id"], c["text"], c["comments"], c["reactions"], c["to"]) for c in feed]
             for feed in feeds]  # fmt: skip
    assert shown[0] == shown[1] == shown[2]
    cards = {card["id"]: card for card in feeds[2]}
    assert cards[post]["text"] == "Ha salido la hornada <b>verde</b>"
    assert cards[post]["reactions"] == {"ole": 1}
    assert [c["text"] for c in cards[post]["comments"]] == ["¡Olé!"]
    assert cards[notice["id"]]["pinned"] is True
    assert {ref["name"] for ref in cards[notice["id"]]["acks"]} == {"Carmen Oliva", "Rubén Soto"}


def test_a_home_that_was_off_while_others_wrote_catches_up_and_brings_its_own(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    ruben = office.join(carmen, "Rubén Soto")
    converge(carmen, marta, ruben)
    ruben.stop()

    marta.run("post", "Subidas las fotos de los platos hondos")
    offline = ruben.run("post", "Escrito sin red")["id"]
    assert offline not in ids(carmen)
    assert offline in ids(ruben)
    ruben.start(carmen.listen)

    converge(carmen, marta, ruben)
    assert ids(carmen) == ids(marta) == ids(ruben)
    assert offline in ids(marta)


def test_homes_that_only_know_a_third_one_still_get_each_others_entries(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    ruben = office.join(carmen, "Rubén Soto")

    post = marta.run("post", "De la tienda al almacén")["id"]

    converge(carmen, marta, ruben)
    assert post in ids(ruben)


def test_a_node_killed_in_the_middle_of_a_sync_goes_on_where_it_was(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", start=False)
    carmen.stop()
    fill(carmen, 6000)
    carmen.start()
    marta.start(carmen.listen)

    until([marta], lambda clients: clients[0].status().entries > 300)
    marta.kill()
    held = marta.run("status")["entries"]
    assert 300 < held < 6000, "the node was to die half-way"
    marta.start(carmen.listen)

    converge(carmen, marta)
    assert marta.run("status")["missing_payloads"] == 0
    assert len(ids(marta)) == 6000


def test_a_node_killed_again_and_again_loses_nothing_it_said_was_written(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    written = []
    for number in range(3):
        written.append(marta.run("post", f"Número {number}")["id"])
        marta.kill()
        marta.start(carmen.listen)
    converge(carmen, marta)
    assert set(written) <= set(ids(carmen))


def test_pages_made_anew_show_what_the_live_ones_showed(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    post = marta.run("post", "Antes y después")["id"]
    converge(carmen, marta)
    carmen.run("react", post, "like")
    converge(carmen, marta)
    live = carmen.run("status")["digest"]

    rebuilt = carmen.run("rebuild")["digest"]

    assert rebuilt == live
    assert rebuilt["views"] == marta.run("status")["digest"]["views"]


def test_sigterm_ends_a_node_with_company_within_two_seconds(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    for home in (marta, carmen):
        started = time.monotonic()
        status = home.stop(signal.SIGTERM)
        assert status == 0
        assert time.monotonic() - started < 2.0


def test_a_node_ends_when_whoever_started_it_is_gone(office: Office) -> None:
    carmen = office.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    carmen.start(more=["--until-eof"])
    assert carmen.node is not None
    assert carmen.node.stdin is not None
    carmen.node.stdin.close()
    assert carmen.node.wait(5) == 0


def test_homes_find_each_other_without_an_address(office: Office) -> None:
    carmen = office.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    carmen.start(discovery=True)
    code = carmen.run("invite")["code"]
    marta = office.home("marta")
    marta.run("join", code, "--name", "Marta Ruiz")
    marta.start(discovery=True)
    post = marta.run("post", "Sin decir dónde")["id"]
    converge(carmen, marta)
    assert post in ids(carmen)
