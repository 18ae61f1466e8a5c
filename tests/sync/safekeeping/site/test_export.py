"""An export: pages that are whole, harmless and complete, and the same as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    START_MS,
    Views,
    governance,
    person_of,
)
from support.pages import check_links, pages_of
from sync.content.feed import Comment, FileRef, PictureRef, Post
from sync.content.mentions import Mention
from sync.content.people import Profile
from sync.errors import NoCompany, NotReplaced
from sync.governance.acts.founding import Logo
from sync.governance.notes import Settings
from sync.governance.state import Governance
from sync.safekeeping.site.export import Source, export
from sync.safekeeping.site.pages import PER_PAGE
from sync.values import BlobId, Rank, Reaction
from sync.views.rows import CardKind
from sync.words.words import Words

Site = Callable[..., Path]

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></bdi></article><base href=//evil>",
    "<!-- -->&lt;b&gt;&#x3c;i&#x3e;",
    "javascript:alert(1)",
    "{0} {name} %s ${x}",
    "]]><svg onload=alert(1)>",
    "\u2067gnp.exe\u2069",
]


def test_every_kind_is_on_its_pages_and_in_the_data(views: Views, site: Site) -> None:
    pen = views.pen
    post = pen.post(INES, "La hornada", channel="obras")
    views.fold(
        pen.profile(CARMEN, "Carmen Oliva", "Gerencia"),
        pen.profile(INES, "Inés Calatrava"),
        post,
        pen.kudos(CARMEN, INES, value="care", reason="Por cuidar el horno nuevo"),
        pen.announce(CARMEN, "Cerramos en agosto"),
        pen.imported(AMPARO, "1", text="De antes"),
        pen.imported(AMPARO, "2", on="1", text="Y tanto"),
        pen.comment(MARTA, post, "¡Qué bien!"),
        pen.react(CARMEN, post, Reaction.OLE),
    )

    folder = site()

    pages = pages_of(folder)
    check_links(folder, pages)
    for path in ("index.html", "months/2023-11.html"):
        text = pages[path].text
        for words in ("La hornada", "¡Qué bien!", "¡Olé! · 1", "Por cuidar el horno nuevo"):
            assert words in text
        assert "De Carmen Oliva a Inés Calatrava · Cuidado" in text
        assert "Cerramos en agosto" in text
        assert "Importado por Alguien nuevo; escrito por Marta Ruiz según Yammer" in text
        assert "Marta Ruiz según Yammer" in text
    (channel,) = (page for path, page in pages.items() if path.startswith("channels/obras"))
    assert "La hornada" in channel.text
    assert "De antes" in channel.text
    ines = pages[f"people/{INES.hex()[:16]}.html"].text
    assert "La hornada" in ines
    assert "Por cuidar el horno nuevo" in ines
    assert "De antes" not in "".join(
        page.text for path, page in pages.items() if path.startswith("people/")
    )
    for kind in CardKind:
        cards = json.loads((folder / "data" / f"{kind}.json").read_text("utf-8"))
        assert all(card["kind"] == kind for card in cards)
    (imported,) = json.loads((folder / "data" / "imported.json").read_text("utf-8"))
    assert imported["detail"]["comments"][0]["text"] == "Y tanto"
    described = (folder / "data" / "README.md").read_text("utf-8")
    for name in imported:
        assert name in described
    assert "`imported.json`: 1" in described


def test_nothing_that_people_wrote_becomes_markup(views: Views, source: Source, site: Site) -> None:
    shown = source.blobs.put(b"\x89PNG\r\n\x1a\n" + bytes(9))
    pen, entries = views.pen, []
    for text in HOSTILE:
        one_line = text.strip("\u2067\u2069")
        entries += [
            pen.profile(INES, one_line[:80], one_line[:80]),
            pen.post(INES, text, channel=one_line[:40]),
            pen.announce(CARMEN, one_line[:70]),
            pen.write(
                INES,
                Post(
                    text="",
                    channel="general",
                    pictures=[PictureRef(blob=shown, size=17, width=1, height=1, alt=text)],
                    files=[FileRef(blob=shown, size=17, name="a&b' onclick=x.png")],
                ),
            ),
            pen.kudos(INES, MARTA, reason=f"{text} y quince letras más"),
            pen.imported(AMPARO, one_line, text=text),
            pen.imported(AMPARO, f"c{one_line}", on=one_line, text=text),
            pen.imported(AMPARO, f"k{one_line}", to=[one_line], text=text),
        ]
        entries += [pen.comment(MARTA, entry, text) for entry in entries[-6:-4]]
    views.fold(*entries, governance=governance_called("<b>Oliva</b>\"'"))

    folder = site()

    pages = pages_of(folder)
    check_links(folder, pages)
    whole = "".join(page.text for page in pages.values())
    for text in HOSTILE:
        assert text in whole
    for page in pages.values():
        assert page.policy.startswith("default-src 'none'")
        assert "script" not in page.policy
        assert "unsafe" not in page.policy
    for path in (folder / "data").glob("*.json"):
        raw = path.read_bytes()
        assert raw.isascii()
        json.loads(raw)


def governance_called(name: str) -> Governance:
    return governance(
        (Rank.OWNER, [CARMEN]),
        (Rank.ADMIN, [AMPARO]),
        (Rank.MEMBER, [MARTA]),
        (Rank.MEMBER, [INES]),
        name=name,
    )


def pictured(logo: BlobId) -> Governance:
    return replace(governance_called("Oliva"), settings=Settings(logo=Logo(logo, 48)))


def test_pictures_files_and_faces_are_copied_and_what_is_not_here_is_said(
    views: Views, source: Source, site: Site, tmp_path: Path
) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(40)
    paper = b"%PDF-1.7"
    here, file = source.blobs.put(picture), source.blobs.put(paper)
    gone = BlobId(bytes(32))
    post = Post(
        text="Fotos",
        channel="general",
        pictures=[
            PictureRef(blob=here, size=48, width=4, height=3, alt='El "horno"'),
            PictureRef(blob=gone, size=9, width=4, height=3, alt="No llegó"),
        ],
        files=[
            FileRef(blob=file, size=8, name="tarifa nº 1.pdf"),
            FileRef(blob=gone, size=8, name="plano.pdf"),
        ],
    )
    face = Profile(name="Inés", avatar=picture)
    views.fold(views.pen.write(INES, post), views.pen.write(INES, face))

    folder = site()

    pages = pages_of(folder)
    check_links(folder, pages)
    assert (folder / "files" / "tarifa nº 1.pdf").read_bytes() == paper
    assert [path.read_bytes() for path in (folder / "files").glob("*.png")] == [picture]
    assert len(list((folder / "people").glob("*.png"))) == 1
    assert "La foto no estaba en este equipo. No llegó" in pages["index.html"].text
    assert "plano.pdf · El fichero no estaba en este equipo." in pages["index.html"].text
    (card,) = json.loads((folder / "data" / "post.json").read_text("utf-8"))
    assert [one["path"] for one in card["files"]] == ["files/tarifa nº 1.pdf", None]
    assert card["pictures"][1]["path"] is None


def test_the_companys_picture_is_on_every_page_once_it_is_here(
    views: Views, source: Source, site: Site
) -> None:
    here = source.blobs.put(b"\x89PNG\r\n\x1a\n" + bytes(40))
    views.fold(views.pen.post(INES, "Hola"), governance=pictured(here))

    folder = site()

    pages = pages_of(folder)
    check_links(folder, pages)
    (copy,) = (folder / "files").iterdir()
    for path, page in pages.items():
        up = "../" if "/" in path else ""
        assert f"{up}files/{copy.name}" in page.links
    (company,) = json.loads((folder / "data" / "company.json").read_text("utf-8"))
    assert company["logo"] == f"files/{copy.name}"


def test_where_it_is_not_here_no_page_shows_it(views: Views, site: Site) -> None:
    views.fold(views.pen.post(INES, "Hola"), governance=pictured(BlobId(bytes(32))))

    folder = site()

    pages = pages_of(folder)
    check_links(folder, pages)
    assert not any("files/" in link for page in pages.values() for link in page.links)
    (company,) = json.loads((folder / "data" / "company.json").read_text("utf-8"))
    assert company["logo"] is None


def test_many_cards_are_many_pages_each_with_a_way_to_the_next(views: Views, site: Site) -> None:
    views.fold(*[views.pen.post(INES, f"Texto {n}") for n in range(PER_PAGE + 1)])

    folder = site()

    pages = pages_of(folder)
    check_links(folder, pages)
    first, second = pages["months/2023-11.html"], pages["months/2023-11-2.html"]
    assert "Más antiguas →" in first.text
    assert "← Más recientes" in second.text
    assert (first.text.count("Texto "), second.text.count("Texto ")) == (PER_PAGE, 1)


def test_only_what_i_may_read_is_in_it(views: Views, site: Site) -> None:
    views.fold(views.pen.announce(INES, "No puede"), views.pen.imported(INES, "1", text="Tampoco"))

    folder = site()

    assert not any("No puede" in p.text or "Tampoco" in p.text for p in pages_of(folder).values())
    assert json.loads((folder / "data" / "announcement.json").read_text("utf-8")) == []


@pytest.mark.parametrize(("language", "home"), [("en", "Home"), ("ca", "Inici"), ("eu", "Hasiera")])
def test_the_pages_speak_the_language_asked_for(
    views: Views, site: Site, language: str, home: str
) -> None:
    views.fold(views.pen.post(INES, "hola"))

    page = pages_of(site(language))["index.html"]

    assert home in page.text
    assert f'lang="{language}"' in page.path.read_text("utf-8")


def test_an_empty_company_has_pages_too(views: Views, site: Site) -> None:
    views.fold()

    folder = site()

    check_links(folder, pages_of(folder))
    assert "Todavía no hay nada." in pages_of(folder)["index.html"].text


def test_an_older_export_is_replaced_and_one_with_a_file_of_mine_is_not(
    views: Views, site: Site
) -> None:
    views.fold(views.pen.post(INES, "uno"))
    folder = site()
    views.fold(views.pen.post(INES, "dos"))

    assert site() == folder
    assert "dos" in pages_of(folder)["index.html"].text
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith(".")] == []

    (folder / "notas.txt").write_text("mías")
    with pytest.raises(NotReplaced) as refused:
        site()
    assert refused.value.facts["why"] == "folder"
    assert (folder / "notas.txt").read_text() == "mías"


def test_a_folder_that_is_not_ours_is_left_alone(
    views: Views, source: Source, tmp_path: Path
) -> None:
    views.fold()
    full, file, link = tmp_path / "llena", tmp_path / "fichero", tmp_path / "enlace"
    full.mkdir()
    (full / "a").write_text("a")
    file.write_text("b")
    link.symlink_to(tmp_path / "otra", target_is_directory=True)
    inside = source.home / "sitio"
    for target, why in ((full, "folder"), (file, "other"), (link, "other"), (inside, "home")):
        with pytest.raises(NotReplaced) as refused:
            export(source, target, Words(), START_MS, lambda _part: None)
        assert refused.value.facts["why"] == why
    assert (full / "a").read_text() == "a"


def test_an_export_that_fails_leaves_nothing_and_the_older_one(
    views: Views, source: Source, site: Site
) -> None:
    views.fold(views.pen.post(INES, "uno"))
    folder = site()
    before = sorted(path.name for path in folder.parent.iterdir())

    def stop(_part: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(source, folder, Words(), START_MS, stop)

    assert sorted(path.name for path in folder.parent.iterdir()) == before
    assert "uno" in pages_of(folder)["index.html"].text


def test_where_nobody_is_there_is_nothing_to_export(
    views: Views, source: Source, tmp_path: Path
) -> None:
    with pytest.raises(NoCompany):
        export(source, tmp_path / "sitio", Words(), START_MS, lambda _part: None)
    assert not (tmp_path / "sitio").exists()


def test_it_says_how_far_it_is_and_ends_with_all(
    views: Views, source: Source, tmp_path: Path
) -> None:
    views.fold(*[views.pen.post(INES, f"Texto {n}") for n in range(3)])
    parts: list[float] = []

    done = export(source, tmp_path / "sitio", Words(), START_MS, parts.append)

    assert parts == sorted(parts)
    assert parts[-1] == 1.0
    assert (done.cards, done.missing) == (3, ())


def test_whom_a_text_names_is_called_by_the_name_of_today(views: Views, site: Site) -> None:
    pen = views.pen
    named = [Mention(person=person_of(MARTA), at=5, size=6)]
    post = pen.write(INES, Post(text="Hola @marti", channel="obras", mentions=named))
    comment = pen.write(INES, Comment(target=post.id, text="Sí, <@marti>", mentions=named))
    views.fold(post, comment, pen.profile(INES, "Inés"), pen.profile(MARTA, "Marta <R>"))

    folder = site()

    for path, page in pages_of(folder).items():
        assert "marti" not in page.text
        if path == f"people/{INES.hex()[:16]}.html" or path.startswith("channels/obras"):
            assert "Hola @Marta <R>" in page.text
        if path == "index.html":
            assert "Sí, <@Marta <R>>" in page.text
    (card,) = json.loads((folder / "data" / "post.json").read_text("utf-8"))
    assert (card["text"], card["text_with_names"]) == ("Hola @marti", "Hola @Marta <R>")
    assert card["comments"][0]["text_with_names"] == "Sí, <@Marta <R>>"
