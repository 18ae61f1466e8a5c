"""Real processes: an owner says how large files may be, and no larger one is shared."""

from __future__ import annotations

from pathlib import Path

from support.homes import Office, converge, refused

MIB = 1 << 20


def test_a_file_that_is_larger_than_an_owner_said_is_refused_where_it_is_written(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    fits, large = tmp_path / "cabe.pdf", tmp_path / "grande.pdf"
    for path, size in ((fits, 20 * MIB), (large, 20 * MIB + 1)):
        path.write_bytes(b"%PDF-1.7\n")
        with path.open("r+b") as file:
            file.truncate(size)
    assert marta.run("settings")["largest_file_mb"] == 200

    refused(marta.outcome("settings", "--largest-file", "20"), "owner")
    assert carmen.outcome("settings", "--largest-file", "19").status == 2
    assert carmen.run("settings", "--largest-file", "20")["largest_file_mb"] == 20
    converge(carmen, marta)

    assert "20 MB" in marta.outcome("settings").out
    for words in (
        ("post", "Mirad", "--attach", str(large)),
        ("message", "Carmen", "Mira", "--attach", str(large)),
    ):
        refused(marta.outcome(*words), "20 MB at most")
    refused(carmen.outcome("announce", "Aviso", "--text", "Texto", "--attach", str(large)), "20 MB")
    marta.run("post", "Este sí", "--attach", str(fits))
    converge(carmen, marta)
    assert [card["text"] for card in carmen.run("feed")] == ["Este sí"]
