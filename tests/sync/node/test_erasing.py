"""What an author takes back: out of sight at once, and its bytes gone from every file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from support.nodes import Office, cut, erase, give, meet, post, seen, texts, traces
from sync.content.erasing import MAX_TARGETS, Erase
from sync.content.kinds import ContentKind
from sync.errors import NotAllowed, UnknownTarget
from sync.local import writing
from sync.node.core import Node
from sync.node.erasing import AT_ONCE, LOOKED_AT, QUIET_MS, Erasing
from sync.node.orders import DAY_MS, GRACE_MS
from sync.node.verifying import verify_home
from sync.node.writing import write
from sync.store.pictures import keep_picture
from sync.store.serving import read_run
from sync.values import EntryId, Lane, Reaction

PORTRAIT = Path(__file__).parents[3] / "resources" / "example" / "portraits" / "ruben.png"
MARKER = "palabrasecretísima"
MARKERS = (MARKER, "palabrasecretisima")
"""As it is written, and as the search keeps it."""


def test_no_file_of_any_home_has_the_erased_words_any_more(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    # T44
    carmen, marta, luis = three
    entry = post(marta, f"Esto es una {MARKER} que no debía salir")
    meet(carmen, marta, luis)
    write(writing.Comment(entry, "¿Qué es eso?"), luis)
    write(writing.React(entry, Reaction.IDEA), luis)
    meet(carmen, marta, luis)
    assert all(texts(node) for node in three)
    assert len({path.split("/")[0] for path in traces(office.root, *MARKERS)}) == 3

    erase(marta, entry)
    meet(carmen, marta, luis)
    assert not any(texts(node) for node in three)
    for node in three:
        node.erasing.look()

    assert traces(office.root, *MARKERS) == []
    assert len(seen(*three)) == 1
    for node in three:
        node.rebuild()
        node.erasing.look()
        erasure = node.reader.erasure(entry)
        assert erasure is not None
        assert erasure.author == "Marta"
        mine = node.reader.erasures(0, 5)
        assert [one.id for one in mine] == ([entry] if node is marta else [])
    assert marta.reader.erasures(office.clock(), 5) == []
    assert len(seen(*three)) == 1
    office.close()
    assert [verify_home(office.root / name).findings for name in office.nodes] == [()] * 3


def test_a_comment_is_taken_back_and_its_card_stays(three: tuple[Node, Node, Node]) -> None:
    carmen, marta, luis = three
    card = post(carmen, "¿Quién trae el pan?")
    meet(carmen, marta, luis)
    comment = write(writing.Comment(card, f"Yo, {MARKER}"), marta)
    meet(carmen, marta, luis)

    erase(marta, comment)
    meet(carmen, marta, luis)

    for node in three:
        node.erasing.look()
        shown = node.reader.card(card)
        assert shown is not None
        assert shown.comments == ()
        assert traces(node.home.root, *MARKERS) == []


def test_nobody_takes_back_what_somebody_else_wrote(three: tuple[Node, Node, Node]) -> None:
    carmen, marta, luis = three
    entry = post(marta, "Esto se queda")
    profile = write(writing.SetProfile(job="Hornera"), marta)
    meet(carmen, marta, luis)
    with pytest.raises(NotAllowed):
        erase(luis, entry)
    with pytest.raises(UnknownTarget):
        erase(carmen, profile)
    with pytest.raises(UnknownTarget):
        erase(marta, EntryId(bytes(32)))

    # A program that does not ask: nobody believes it.
    luis.write(ContentKind.ERASE, Erase(targets=[entry, profile]))
    meet(carmen, marta, luis)

    for node in three:
        node.erasing.look()
        assert texts(node) == ["Esto se queda"]
        assert node.store.payloads([entry, profile]).keys() == {entry, profile}


def test_who_asks_for_thousands_that_are_not_his_keeps_nobody_waiting_for_long(
    three: tuple[Node, Node, Node],
) -> None:
    carmen, marta, luis = three
    entry = post(marta, "Fuera")
    meet(carmen, marta, luis)
    marta.write(ContentKind.ERASE, Erase(targets=[entry]))
    for act in range(3 * LOOKED_AT // MAX_TARGETS):
        numbers = range(act * MAX_TARGETS, (act + 1) * MAX_TARGETS)
        nobody = [EntryId(number.to_bytes(32, "big")) for number in numbers]
        luis.write(ContentKind.ERASE, Erase(targets=nobody))
    meet(carmen, marta, luis)

    for _ in range(4):
        carmen.erasing.look()

    assert carmen.store.payloads([entry]) == {}


def test_what_is_gone_counts_also_after_the_pages_were_made_anew(
    three: tuple[Node, Node, Node],
) -> None:
    _, marta, _ = three
    entries = [post(marta, f"mensaje {number}") for number in range(AT_ONCE + 10)]
    for entry in entries:
        marta.write(ContentKind.ERASE, Erase(targets=[entry]))
    marta.erasing.look()
    assert len(marta.store.payloads(entries)) == 10

    marta.rebuild()
    marta.erasing.look()
    marta.erasing.look()

    assert len(marta.store.payloads(entries)) == 10


def test_what_is_erased_before_its_text_came_is_not_waited_for(
    three: tuple[Node, Node, Node],
) -> None:
    _, marta, luis = three
    log = marta.log_key(Lane.CONTENT)
    before = marta.store.head(log)
    assert before is not None
    entry = post(marta, f"Una {MARKER} más")
    whole = read_run(marta.store, log, before.seq + 1, before.seq + 1)
    assert whole is not None
    luis.ingest(replace(whole, payloads={}))
    assert luis.store.missing_count() == 1

    erase(marta, entry)
    give(marta, luis)
    assert luis.erasing.look()

    assert luis.store.missing_count() == 0
    assert luis.store.head(log) == marta.store.head(log)
    assert traces(luis.home.root, *MARKERS) == []


def test_a_payload_that_somebody_still_has_is_not_taken_back_in(
    three: tuple[Node, Node, Node],
) -> None:
    # T13: whoever has not heard of the act is no offender, so nobody is struck for it.
    carmen, marta, luis = three
    entry = post(marta, "Fuera de aquí")
    meet(carmen, marta, luis)
    kept = carmen.store.payloads([entry])
    erase(marta, entry)
    meet(marta, luis)
    luis.erasing.look()

    assert luis.put_payloads(kept) == frozenset()
    give(carmen, luis)

    assert luis.store.payloads([entry]) == {}
    assert luis.store.missing_count() == 0


@pytest.mark.parametrize("point", ["pictures", "pages", "sweep"])
def test_what_a_crash_left_of_it_goes_at_the_next_start(
    three: tuple[Node, Node, Node], office: Office, point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, marta, _ = three
    picture = keep_picture(marta.blobs, PORTRAIT)
    shown = (picture.blob, picture.size, picture.width, picture.height, "")
    entry = write(writing.Post(f"Una {MARKER}", "general", [shown]), marta)
    marta.shelving.previews.keep(picture.blob, MARKER.encode())
    post(marta, "Otra cosa")

    class PowerCut(BaseException):
        """Nothing catches it."""

    def cut_off(*_facts: object) -> None:
        raise PowerCut

    thing, name = {
        "pictures": (marta.blobs, "drop"),
        "pages": (marta.views, "drop"),
        "sweep": (marta.views, "sweep"),
    }[point]
    with monkeypatch.context() as broken:
        broken.setattr(thing, name, cut_off)
        with pytest.raises(PowerCut):
            erase(marta, entry)
    marta.close()

    again = office.nodes["Marta"] = Node.open(marta.home.root, office.clock)
    again.erasing.look()

    assert traces(again.home.root, *MARKERS) == []
    assert not again.blobs.has(picture.blob)
    assert texts(again) == ["Otra cosa"]


def test_erasing_again_says_nothing_new(three: tuple[Node, Node, Node]) -> None:
    _, marta, _ = three
    entry = post(marta, "Una vez")
    act = erase(marta, entry)
    count = marta.store.count()

    assert erase(marta, entry) == act
    assert marta.store.count() == count


def test_more_than_fifty_a_day_are_out_of_sight_and_go_after_three_days(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    entries = [post(marta, f"mensaje {number}") for number in range(AT_ONCE + 10)]
    meet(carmen, marta, luis)

    for entry in entries:
        marta.write(ContentKind.ERASE, Erase(targets=[entry]))
    meet(carmen, marta, luis)
    luis.erasing.look()

    assert texts(luis) == []
    assert len(luis.store.payloads(entries)) == 10
    office.clock.now_ms += GRACE_MS - DAY_MS
    luis.erasing.look()
    assert len(luis.store.payloads(entries)) == 10
    office.clock.now_ms += DAY_MS
    luis.erasing.look()
    assert luis.store.payloads(entries) == {}


def test_a_thief_who_is_cut_within_three_days_has_erased_fifty_at_most(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    # T48, with the author's own computer in a thief's hands.
    carmen, marta, luis = three
    entries = [post(marta, f"mensaje {number}") for number in range(AT_ONCE + 30)]
    meet(carmen, marta, luis)
    give(marta, carmen)
    for entry in entries:
        marta.write(ContentKind.ERASE, Erase(targets=[entry]))
    give(marta, luis)
    luis.erasing.look()
    assert texts(luis) == []

    cut(carmen, marta)  # she has not seen what the thief wrote: it does not count
    give(carmen, luis)
    office.clock.now_ms += 2 * GRACE_MS
    luis.erasing.look()

    assert len(texts(luis)) == 30
    assert len(luis.store.payloads(entries)) == 30


def test_what_an_act_took_that_does_not_count_comes_back_from_whoever_has_it(
    three: tuple[Node, Node, Node],
) -> None:
    # Carmen cuts Marta where she has heard of nothing; Luis has let go of it already.
    carmen, marta, luis = three
    entry = post(marta, "Esto lo borra quien ha robado el ordenador")
    meet(carmen, marta, luis)
    erase(marta, entry)
    give(marta, luis)
    luis.erasing.look()
    assert luis.store.payloads([entry]) == {}

    cut(carmen, marta)
    give(carmen, luis)
    assert luis.erasing.look()

    assert [id_ for id_, _, _ in luis.store.missing(10)] == [entry]
    assert luis.reader.erasure(entry) is None
    luis.put_payloads(carmen.store.payloads([entry]))
    luis.erasing.look()
    assert texts(luis) == texts(carmen)
    assert luis.views.digest() == carmen.views.digest()


def test_pages_that_were_lost_know_again_what_is_gone(three: tuple[Node, Node, Node]) -> None:
    _, marta, _ = three
    entry = post(marta, "Fuera")
    erase(marta, entry)
    marta.home.views.unlink()

    marta.catch_up()
    assert marta.reader.erasure(entry) is None
    marta.erasing.look()

    erasure = marta.reader.erasure(entry)
    assert erasure is not None
    assert erasure.author == "Marta"


def test_looking_again_without_news_asks_nothing_about_entries(
    three: tuple[Node, Node, Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, marta, luis = three
    marta.write(ContentKind.ERASE, Erase(targets=[post(luis, "De Luis")]))
    entries = [post(marta, f"mensaje {number}") for number in range(AT_ONCE + 5)]
    for entry in entries:
        marta.write(ContentKind.ERASE, Erase(targets=[entry]))
    marta.erasing.look()
    marta.erasing.look()
    asked: list[object] = []
    monkeypatch.setattr(marta.store, "find", lambda entry: asked.append(entry))

    marta.erasing.look()

    assert asked == []


def test_a_picture_goes_with_the_last_card_that_shows_it(
    three: tuple[Node, Node, Node],
) -> None:
    # T49
    _, marta, _ = three
    picture = keep_picture(marta.blobs, PORTRAIT)
    shown = (picture.blob, picture.size, picture.width, picture.height, "El horno")
    one = write(writing.Post("uno", "general", [shown]), marta)
    other = write(writing.Post("dos", "general", [shown]), marta)

    erase(marta, one)
    assert marta.blobs.has(picture.blob)
    erase(marta, other)

    assert not marta.blobs.has(picture.blob)


def test_a_copy_from_before_a_migration_is_swept_as_well(
    three: tuple[Node, Node, Node],
) -> None:
    _, marta, _ = three
    entry = post(marta, f"Una {MARKER}")
    aside = marta.home.log.with_name("patio.db.before-0003-0002")
    aside.write_bytes(marta.home.log.read_bytes())
    aside.with_name("patio.db.damaged-1700000000000").write_bytes(MARKER.encode())

    erase(marta, entry)

    assert traces(marta.home.root, *MARKERS) == []


def test_while_nothing_comes_it_is_looked_only_now_and_then_and_news_at_once(
    office: Office, three: tuple[Node, Node, Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen, marta, _ = three
    looks: list[Node] = []
    whole = Erasing._look

    def counted(self: Erasing) -> tuple[bool, bool]:
        if self is carmen.erasing:
            looks.append(carmen)
        return whole(self)

    monkeypatch.setattr(Erasing, "_look", counted)
    for _ in range(10):  # seconds
        carmen.erasing.look()
    assert len(looks) == 1

    card = post(marta, "Sin querer")
    erase(marta, card)
    give(marta, carmen)
    carmen.erasing.look()

    assert len(looks) == 2
    assert carmen.reader.gone() == [card]
    while carmen.erasing.look() or len(looks) < 3:  # what a look did may leave more to do
        pass
    settled = len(looks)
    carmen.erasing.look()
    assert len(looks) == settled
    office.clock.now_ms += QUIET_MS
    carmen.erasing.look()
    assert len(looks) == settled + 1
