"""Topics of cards as they read now, and what has ended."""

from __future__ import annotations

from support.fold_office import INES, MARTA, START_MS, STRANGER, Views
from sync.content.feed import Post
from sync.content.topics import topic_key
from sync.views.rows import CardKind


def found(views: Views, topic: str, **more: object) -> list[str]:
    cards = views.reader.feed(topic=topic_key(topic), **more)  # type: ignore[arg-type]  # by name
    return [card.text for card in cards]


def test_a_topic_is_found_however_it_is_spelt(views: Views) -> None:
    views.fold(
        views.pen.post(INES, "La #Cerámica azul"),
        views.pen.post(MARTA, "otra #ceramica y #horno"),
        views.pen.kudos(MARTA, INES, reason="por la #cerámica de hoy"),
        views.pen.post(MARTA, "ceramica sin signo, #ceramicas en plural"),
        views.pen.post(STRANGER, "#ceramica de fuera"),
    )

    assert found(views, "#CERAMICA") == [
        "por la #cerámica de hoy",
        "otra #ceramica y #horno",
        "La #Cerámica azul",
    ]
    assert found(views, "horno") == ["otra #ceramica y #horno"]
    assert found(views, "nada") == []


def test_a_topic_goes_with_a_kind_a_channel_and_a_page(views: Views) -> None:
    posts = [views.pen.post(INES, f"{n} #a", "taller") for n in range(3)]
    views.fold(*posts, views.pen.kudos(MARTA, INES, reason="por lo del #a de hoy"))

    assert found(views, "a", kinds=frozenset({CardKind.KUDOS})) == ["por lo del #a de hoy"]
    assert found(views, "a", channel="taller", limit=2) == ["2 #a", "1 #a"]
    assert found(views, "a", channel="taller", before=posts[1].id) == ["0 #a"]


def test_topics_go_with_what_is_erased_and_come_with_a_rebuild(views: Views) -> None:
    post = views.pen.post(INES, "uno #a")
    views.fold(post)
    digest = views.writer.digest()
    views.writer.reset()
    views.fold(post)
    assert views.writer.digest() == digest

    views.writer.drop({post.id: None})

    assert found(views, "a") == []


def test_what_has_ended_is_in_no_feed_and_found_by_its_id(views: Views) -> None:
    end = START_MS + 100_000
    post = views.pen.write(INES, Post(text="Oferta #a", channel="taller", until_ms=end))
    stays = views.pen.post(INES, "Queda #a", "taller")
    views.fold(post, stays)

    for ended, now_ms in ((False, end - 1), (True, end)):
        expected = ["Queda #a"] if ended else ["Queda #a", "Oferta #a"]
        assert [card.text for card in views.reader.feed(now_ms=now_ms)] == expected
        assert found(views, "a", channel="taller", now_ms=now_ms) == expected
    card = views.reader.card(post.id)
    assert card is not None
    assert card.ends_ms == end
    assert [one.text for one in views.reader.search("oferta")] == ["Oferta #a"]
    assert [one.id for one in views.reader.feed(now_ms=end, before=stays.id)] == []
