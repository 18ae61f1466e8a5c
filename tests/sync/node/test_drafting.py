"""Drafts and posts with a time: published once, whatever is cut off, and local until then."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from support.nodes import Office, cut, erase, give, meet, texts
from sync.content.feed import Post
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.local import drafting, everyday, writing
from sync.local.commands import Written
from sync.node import drafting as drafts
from sync.node.core import Node
from sync.node.drafting import REST_MS, Publishing
from sync.node.executing import execute
from sync.node.shelving import ORPHAN_S
from sync.store.drafts import MOST, post_in, read_drafts, write_draft
from sync.store.pictures import keep_picture
from sync.values import EntryId

PORTRAIT = Path(__file__).parents[3] / "resources" / "example" / "portraits" / "ruben.png"
HOUR_MS = 3_600_000
Three = tuple[Node, Node, Node]


def keep(node: Node, text: str, *, due_ms: int = 0, until_ms: int = 0) -> EntryId:
    command = drafting.KeepDraft(writing.Post(text, "general", until_ms=until_ms), due_ms)
    done = execute(node, command)
    assert isinstance(done, Written)
    return done.id


def kept(node: Node) -> list[str]:
    return [post.text for one in read_drafts(node.home.drafts) if (post := post_in(one))]


def test_a_post_with_a_time_is_published_then_and_not_before(three: Three, office: Office) -> None:
    _, marta, luis = three
    due = office.clock.now_ms + HOUR_MS
    count = marta.store.count()
    keep(marta, "A las nueve", due_ms=due)
    keep(marta, "Sin hora")
    publishing = Publishing(marta)

    assert not publishing.is_due()
    publishing.look()
    assert (texts(marta), marta.store.count()) == ([], count)

    office.clock.now_ms = due
    assert publishing.is_due()
    publishing.look()
    assert not publishing.is_due()
    publishing.look()

    give(marta, luis)
    assert texts(marta) == texts(luis) == ["A las nueve"]
    assert kept(marta) == ["Sin hora"]
    (card,) = luis.reader.feed()
    assert card.time_ms >= due


def test_several_that_are_due_go_in_the_order_of_their_times(three: Three, office: Office) -> None:
    _, marta, _ = three
    now = office.clock.now_ms
    for number in (3, 1, 2):
        keep(marta, str(number), due_ms=now + number * HOUR_MS)
    office.clock.now_ms += 4 * HOUR_MS

    Publishing(marta).look()

    assert texts(marta) == ["1", "2", "3"]


@pytest.mark.parametrize("point", ["noted", "written", "dropped"])
def test_what_is_cut_off_anywhere_is_published_once(
    three: Three, office: Office, point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, marta, _ = three
    keep(marta, "Una vez", due_ms=office.clock.now_ms + HOUR_MS)
    office.clock.now_ms += 2 * HOUR_MS

    class PowerCut(BaseException):
        """Nothing catches it."""

    def cut_off(*_facts: object) -> None:
        raise PowerCut

    thing, name = {
        "noted": (drafts, "write_draft"),
        "written": (marta, "store_own"),
        "dropped": (drafts, "drop_draft"),
    }[point]
    with monkeypatch.context() as broken:
        broken.setattr(thing, name, cut_off)
        with pytest.raises(PowerCut):
            Publishing(marta).look()
    marta.close()
    again = office.nodes["Marta"] = Node.open(marta.home.root, office.clock)
    for _ in range(2):
        Publishing(again).look()

    assert texts(again) == ["Una vez"]
    assert kept(again) == []


def test_one_that_was_published_and_erased_before_the_draft_went_is_not_published_again(
    three: Three, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, marta, _ = three
    draft = keep(marta, "Una vez")
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "drop_draft", lambda *_facts: None)
        done = execute(marta, drafting.PublishDraft(draft))
    assert isinstance(done, Written)
    erase(marta, done.id)

    again = execute(marta, drafting.PublishDraft(draft))

    assert again == done
    assert texts(marta) == []


def test_something_else_at_the_place_that_was_noted_is_not_taken_for_it(
    three: Three, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, marta, _ = three
    draft = keep(marta, "La mía")

    class PowerCut(BaseException):
        """Nothing catches it."""

    def cut_off(*_facts: object) -> None:
        raise PowerCut

    with monkeypatch.context() as broken:
        broken.setattr(marta, "append", cut_off)
        with pytest.raises(PowerCut):
            execute(marta, drafting.PublishDraft(draft))
    execute(marta, writing.Post("Otra", "general"))

    execute(marta, drafting.PublishDraft(draft))

    assert texts(marta) == ["Otra", "La mía"]


def test_who_was_removed_publishes_nothing_and_keeps_the_draft(
    three: Three, office: Office
) -> None:
    carmen, marta, _ = three
    keep(marta, "Me voy", due_ms=office.clock.now_ms + HOUR_MS)
    cut(carmen, marta)
    give(carmen, marta)
    office.clock.now_ms += 2 * HOUR_MS
    publishing = Publishing(marta)
    assert publishing.is_due()

    publishing.look()

    assert (texts(marta), kept(marta)) == ([], ["Me voy"])
    assert not publishing.is_due()
    office.clock.now_ms += REST_MS
    assert publishing.is_due()
    with pytest.raises(NotAllowed):
        keep(marta, "Otra")


def test_what_is_refused_is_not_kept(three: Three, office: Office) -> None:
    carmen, marta, _ = three
    execute(carmen, everyday.SetChannel("viejo", archived=True))
    meet(*three)
    now = office.clock.now_ms
    for command, error in (
        (drafting.KeepDraft(writing.Post("", "general")), BadText),
        (drafting.KeepDraft(writing.Post("a\x07", "general")), BadText),
        (drafting.KeepDraft(writing.Post("hola @nadie", "general")), UnknownTarget),
        (drafting.KeepDraft(writing.Post("hola", "viejo")), OutOfReach),
        (drafting.KeepDraft(writing.Post("tarde", "general"), now - 1), BadText),
        (
            drafting.KeepDraft(
                writing.Post("al revés", "general", until_ms=now + HOUR_MS), now + 2 * HOUR_MS
            ),
            BadText,
        ),
        (drafting.PublishDraft(EntryId(bytes(32))), UnknownTarget),
        (drafting.DropDraft(EntryId(bytes(32))), UnknownTarget),
    ):
        with pytest.raises(error):
            execute(marta, command)

    assert kept(marta) == []


def test_there_is_an_end_to_how_many_are_kept(three: Three) -> None:
    _, marta, _ = three
    for number in range(MOST):
        keep(marta, str(number))

    with pytest.raises(BadText):
        keep(marta, "una más")

    execute(marta, drafting.DropDraft(read_drafts(marta.home.drafts)[0].id))
    keep(marta, "una más")


def test_the_picture_of_a_draft_stays_whatever_is_tidied_up(three: Three, office: Office) -> None:
    _, marta, _ = three
    picture = keep_picture(marta.blobs, PORTRAIT)
    shown = (picture.blob, picture.size, picture.width, picture.height, "")
    posted = execute(marta, writing.Post("ya", "general", [shown]))
    assert isinstance(posted, Written)
    draft = execute(marta, drafting.KeepDraft(writing.Post("luego", "general", [shown])))
    assert isinstance(draft, Written)

    erase(marta, posted.id)
    os.utime(marta.blobs.path(picture.blob), (1, 1))
    office.clock.now_ms += 2 * ORPHAN_S * 1000
    marta.shelving.sweep()
    assert marta.blobs.has(picture.blob)

    execute(marta, drafting.PublishDraft(draft.id))
    (card,) = marta.reader.feed()
    assert card.pictures[0].here


def test_a_draft_that_was_damaged_takes_no_other_with_it(three: Three, office: Office) -> None:
    _, marta, _ = three
    keep(marta, "Entera", due_ms=office.clock.now_ms + HOUR_MS)
    spoiled = marta.home.drafts / f"{'ab' * 32}.json"
    spoiled.write_bytes(b'{"made_ms": ')
    office.clock.now_ms += 2 * HOUR_MS

    Publishing(marta).look()

    assert texts(marta) == ["Entera"]
    assert spoiled.exists()


def test_one_that_is_put_to_another_time_is_noticed(three: Three, office: Office) -> None:
    _, marta, _ = three
    keep(marta, "Luego", due_ms=office.clock.now_ms + HOUR_MS)
    publishing = Publishing(marta)
    assert not publishing.is_due()
    (draft,) = read_drafts(marta.home.drafts)

    write_draft(marta.home.drafts, replace(draft, due_ms=office.clock.now_ms))

    assert publishing.is_due()


def test_another_time_is_all_that_changes(three: Three, office: Office) -> None:
    _, marta, _ = three
    now = office.clock.now_ms
    shown = keep_picture(marta.blobs, PORTRAIT)
    picture = (shown.blob, shown.size, shown.width, shown.height, "Rubén")
    post = writing.Post("Luego", "general", [picture], until_ms=now + 3 * HOUR_MS)
    execute(marta, drafting.KeepDraft(post, now + HOUR_MS))
    (before,) = read_drafts(marta.home.drafts)

    for due in (now + 2 * HOUR_MS, 0):
        execute(marta, drafting.TimeDraft(before.id, due))
        assert read_drafts(marta.home.drafts) == [replace(before, due_ms=due)]

    for wrong, error in (
        (drafting.TimeDraft(before.id, now), BadText),
        (drafting.TimeDraft(before.id, now + 3 * HOUR_MS), BadText),
        (drafting.TimeDraft(EntryId(bytes(32)), 0), UnknownTarget),
    ):
        with pytest.raises(error):
            execute(marta, wrong)
    assert read_drafts(marta.home.drafts) == [replace(before, due_ms=0)]


def test_nothing_of_a_draft_is_in_the_log_or_the_pages(three: Three, office: Office) -> None:
    _, marta, _ = three
    keep(marta, "palabrasecretísima", due_ms=office.clock.now_ms + HOUR_MS)

    for path in marta.home.root.rglob("*"):
        if path.is_file() and path.parent != marta.home.drafts:
            assert "palabrasecretísima".encode() not in path.read_bytes()
    assert Post(text="palabrasecretísima", channel="general") == post_in(
        read_drafts(marta.home.drafts)[0]
    )
