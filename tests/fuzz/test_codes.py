"""Codes, addresses and what the network announces: no crash, no path, no URL (T88)."""

from __future__ import annotations

import re
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from support.fuzzing import many
from sync.errors import BadAddress, BadText, WrongCode
from sync.node.words import root_of
from sync.replication.finding.addresses import parse_address
from sync.replication.finding.discovery import instance_in, tag_in, tag_of
from sync.replication.protocol.admission import CodeKind, InviteCode
from sync.store.volumes import mount_of, parse_mount, parse_mountinfo

codes = st.builds(
    InviteCode,
    st.binary(min_size=16, max_size=16),
    st.binary(min_size=16, max_size=16),
    st.sampled_from(CodeKind),
)
LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567018 -\n\u00ad\u200b\u0131ß\uff21", max_size=80)
INJECTIONS = st.sampled_from(
    [
        "http://evil.example/",
        "file:///etc/passwd",
        "patio://join/",
        "../../../../etc/passwd",
        "\\\\server\\share",
        "C:\\Windows",
        "`id`",
        "$(id)",
        "%00",
        "\x00",
        "\x1b]8;;http://evil.example\x07",
        "\u202e",
    ]
)
HOST = re.compile(r"[\w.:%-]+")


@given(st.text(max_size=120) | LETTERS | INJECTIONS)
@many(200)
def test_a_text_without_a_code_is_no_code(text: str) -> None:
    with suppress(WrongCode):
        code = InviteCode.parse(text)
        # The checksum has two bytes: by chance one text in 65,536 carries a code.
        assert len(code.company16) == len(code.seed16) == 16


@given(st.data(), codes, st.booleans())
@many(200)
def test_a_damaged_code_is_no_code(data: st.DataObject, code: InviteCode, grouped: bool) -> None:
    text = code.text(grouped=grouped)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(exclude_characters=text[at]))
    with suppress(WrongCode):
        found = InviteCode.parse(text[:at] + other + text[at + 1 :])
        assert InviteCode.parse(found.text()) == found


@given(codes, st.text(max_size=40) | INJECTIONS, st.text(max_size=40) | INJECTIONS)
@many(200)
def test_a_code_in_the_middle_of_anything_is_that_code_or_none(
    code: InviteCode, before: str, after: str
) -> None:
    with suppress(WrongCode):
        # What stands around a code can only hide it: no other code comes out, and no path.
        found = InviteCode.parse(f"{before}\n{code.text()}\n{after}")
        assert found == code or len(found.seed16) == 16


@given(
    st.text(max_size=300)
    | st.builds("{}{}:{}".format, INJECTIONS, st.text(), st.integers(0, 65536))
    | st.builds("[fe80::1%{}]:{}".format, INJECTIONS | st.text(), st.integers(0, 65536))
)
@many(300)
def test_an_address_is_a_host_and_a_port_or_refused(text: str) -> None:
    with suppress(BadAddress):
        host, port = parse_address(text)
        assert 1 <= port <= 65535
        assert HOST.fullmatch(host)
        assert not set(host) & set("/\\@#?\x00 \n")


@given(st.lists(st.text(max_size=9) | st.sampled_from(["ábaco", "boca", "abaco"]), max_size=30))
@many(150)
def test_words_that_are_not_the_recovery_words_are_refused(words: list[str]) -> None:
    with suppress(BadText):
        assert len(root_of(words).device) == 32


RECORDS = st.dictionaries(
    st.sampled_from([b"v", b"t", b"x"]) | st.binary(max_size=5),
    st.none() | st.sampled_from([b"1", b"67a8c9239a69e9e8", b" " * 16, b"+1" * 8])
    | st.binary(max_size=20),
    max_size=4,
)  # fmt: skip


@given(RECORDS)
@many(200)
def test_a_forged_record_has_no_tag_or_eight_bytes(record: dict[bytes, bytes | None]) -> None:
    tag = tag_in(record)

    assert tag is None or len(tag) == 8


@given(st.text(max_size=80) | INJECTIONS | st.from_regex(r"[0-9a-f]{12}", fullmatch=True))
@many(200)
def test_a_forged_name_is_passed_over_and_a_good_one_tagged(instance: str) -> None:
    found = instance_in(f"{instance}._patio._tcp.local.")

    assert found is None or (found == instance and re.fullmatch(r"[0-9a-f]{12}", found, re.ASCII))
    assert len(tag_of(bytes(32), instance)) == 8


@given(
    st.text(max_size=200)
    | st.lists(st.text("\\0123456789 -/abc:()on,", max_size=80)).map("\n".join)
)
@many(150)
def test_a_table_of_mounts_is_read_as_far_as_it_makes_sense(text: str) -> None:
    mounts = parse_mountinfo(text) + parse_mount(text)

    assert mount_of("/home/carmen", mounts) in [None, *mounts]
