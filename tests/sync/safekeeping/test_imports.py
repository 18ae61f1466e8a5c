"""Files from other networks: a bad line is named, and nothing gets in that hides something."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import BadImport, CannotRead
from sync.safekeeping.imports import LINE_BYTES, Checking, Line, read_again, read_lines

NOW_MS = 1_795_000_000_000
POST = {
    "type": "post",
    "id": "17",
    "author": "Marta Ruiz",
    "time": "2023-05-04T09:30:00+02:00",
    "text": "Horno nuevo",
}
COMMENT = {**POST, "type": "comment", "id": "18", "on": "17"}
KUDOS = {**POST, "type": "kudos", "id": "19", "to": ["Luis Gil"]}


def read(tmp_path: Path, *lines: object, source: str = "Yammer") -> list[Line]:
    path = tmp_path / "red.ndjson"
    rows = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    path.write_bytes(b"\n".join(rows) + b"\n")
    return list(read_lines(path, source, NOW_MS))


def refusal(tmp_path: Path, *lines: object, source: str = "Yammer") -> dict[str, object]:
    with pytest.raises(BadImport) as refused:
        read(tmp_path, *lines, source=source)
    return dict(refused.value.facts)


def test_each_type_is_read_with_its_author_time_and_place(tmp_path: Path) -> None:
    post, comment, kudos = (line.imported for line in read(tmp_path, POST, COMMENT, KUDOS))

    assert (post.source, post.ref, post.author, post.channel) == (
        "Yammer",
        "17",
        "Marta Ruiz",
        "general",
    )
    assert post.time_ms == 1_683_185_400_000
    assert (comment.on, kudos.to) == ("17", ["Luis Gil"])


def test_numbers_for_ids_milliseconds_and_a_source_of_its_own_will_do(tmp_path: Path) -> None:
    line = {**POST, "id": 17, "time_ms": 1_683_185_400_000, "source": "Slack", "channel": "#obras"}
    del line["time"]

    (found,) = read(tmp_path, b"\xef\xbb\xbf" + json.dumps(line).encode(), b"  ", source="")

    one = found.imported
    assert (one.ref, one.source, one.channel) == ("17", "Slack", "obras")
    assert one.time_ms == 1_683_185_400_000


@pytest.mark.parametrize(
    ("line", "field", "rule"),
    [
        (b"{", "line", "json"),
        (b'{"type": "post", "id": "\xff"}', "line", "json"),
        (b"[" * 100_000, "line", "shape"),
        (b"[]", "line", "shape"),
        ({**POST, "type": "poll"}, "line", "shape"),
        ({**POST, "chanel": "obras"}, "line", "shape"),
        ({**POST, "text": 5}, "line", "shape"),
        ({**POST, "text": ""}, "text", "empty"),
        ({**POST, "text": "x" * 20_001}, "text", "too_long"),
        ({**POST, "text": "🏺" * 20_000}, "text", "too_long"),
        ({**POST, "text": "a\x1bb"}, "text", "control"),
        ({**POST, "author": "Marta\u202e"}, "author", "control"),
        ({**POST, "author": "Marta\nRuiz"}, "author", "control"),
        ({**POST, "author": ""}, "author", "empty"),
        ({**POST, "author": "M" * 81}, "author", "too_long"),
        ({**POST, "id": ""}, "id", "empty"),
        ({**POST, "on": "16"}, "on", "stray"),
        ({**POST, "to": ["Luis"]}, "to", "stray"),
        ({**COMMENT, "channel": "obras"}, "channel", "stray"),
        ({**COMMENT, "on": ""}, "on", "empty"),
        ({**COMMENT, "on": "18"}, "on", "itself"),
        ({**KUDOS, "to": []}, "to", "empty"),
        ({**KUDOS, "to": [f"Luis {n}" for n in range(21)]}, "to", "range"),
        ({**POST, "time": "ayer"}, "time", "date"),
        ({**POST, "time": "1969-12-31T00:00:00Z"}, "time", "date"),
        ({**POST, "time": "0001-01-01T00:00:00+14:00"}, "time", "date"),
        ({**POST, "time": "2023-05-04T09:30:00"}, "time", "zone"),
        ({**POST, "time": "2199-05-04T09:30:00Z"}, "time", "future"),
        ({**POST, "time_ms": 5}, "time", "one_time"),
        ({**POST, "time": ""}, "time", "one_time"),
        (b" " * LINE_BYTES + b"{}", "line", "too_large"),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(
    tmp_path: Path, line: object, field: str, rule: str
) -> None:
    facts = refusal(tmp_path, POST, line)

    assert (facts["line"], facts["field"], facts["rule"]) == (2, field, rule)


def test_a_line_needs_the_name_of_its_network(tmp_path: Path) -> None:
    assert refusal(tmp_path, POST, source="")["field"] == "source"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotRead) as caught:
        list(read_lines(tmp_path / "nada", "Yammer", NOW_MS))

    assert caught.value.facts == {"path": str(tmp_path / "nada"), "why": "missing"}


@given(st.binary(max_size=300))
def test_whatever_a_line_holds_only_its_number_is_told(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(raw)
        with suppress(BadImport):
            assert all(line.imported.text for line in read_lines(path, "Yammer", NOW_MS))


def test_an_id_stands_once_and_a_comment_below_what_it_is_on(tmp_path: Path) -> None:
    post, comment = read(tmp_path, POST, COMMENT)
    checking = Checking(lambda _source, ref: ref == "known")
    checking.take(post)
    checking.take(comment)

    with pytest.raises(BadImport) as twice:
        checking.take(comment._replace(number=9))
    with pytest.raises(BadImport) as nowhere:
        Checking(lambda _source, _ref: False).take(comment)

    assert (twice.value.facts["rule"], twice.value.facts["limit"]) == ("twice", 2)
    assert (nowhere.value.facts["rule"], nowhere.value.facts["line"]) == ("nowhere", 2)
    Checking(lambda _source, ref: ref == "17").take(comment)


def test_a_file_that_was_changed_between_two_readings_is_called_that(tmp_path: Path) -> None:
    read(tmp_path, POST)
    path = tmp_path / "red.ndjson"
    with path.open("ab") as file:
        file.write(b"{")

    with pytest.raises(BadImport) as refused:
        list(read_again(path, "Yammer", NOW_MS))

    assert (refused.value.facts["line"], refused.value.facts["rule"]) == (2, "changed")
