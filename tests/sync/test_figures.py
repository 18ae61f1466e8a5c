"""The figures that people were promised. Elsewhere tests take them from the code, to be quick."""

from __future__ import annotations

from sync import extraction
from sync.content import feed, outside, pieces, polls
from sync.governance import alarms
from sync.governance.acts import kinds
from sync.log import runs
from sync.node import backing, erasing, orders, prekeys, shelving
from sync.replication import fence, gate, shares, wants
from sync.replication.finding import dialling, discovery, topology
from sync.replication.nearby import window
from sync.replication.timings import Timings
from sync.views import outside as telling_outside
from sync.views import rows_pulse, trust

MIB = 1 << 20
DAY_MS = 24 * 3_600_000


def test_limits_are_those_of_protocol_md_12() -> None:
    assert (runs.MAX_RUN, runs.MAX_RUN_BYTES) == (256, MIB)
    assert kinds.CONTROL_PAYLOAD_CAP == 16 * 1024
    assert (pieces.PIECE_BYTES, feed.PICTURE_BYTES) == (256 * 1024, 20 * MIB)
    assert (gate.SESSIONS, gate.HALF_OPEN, gate.HALF_OPEN_PER_ADDRESS) == (24, 32, 4)
    assert (gate.RATE_PER_S, gate.TLS_DEADLINE_S) == (5.0, 5.0)
    assert (shares.ENTRIES_PER_S, shares.BYTES_PER_S * 60, shares.BURST_BYTES) == (200, 5e6, 20e6)
    assert (fence.MAX_OPEN_INVITES, alarms.MAX_DEVICES, alarms.MAX_PEOPLE) == (50, 300, 150)
    assert (discovery.MAX_CANDIDATES, dialling.MAX_TARGETS) == (256, 256)
    assert wants.WINDOW_BYTES == 4 * MIB
    assert (extraction.PICTURE_PIXELS, extraction.FRAMES) == (40_000_000, 200)


def test_times_are_those_of_protocol_md_6_and_7() -> None:
    told = Timings()

    assert (told.hello_s, told.auth_s) == (3.0, 10.0)
    assert (told.ping_s, told.dead_s, told.stall_s) == (15.0, 45.0, 20.0)
    assert (told.want_s, told.batch_s, told.digest_s, told.penalty_s) == (2.0, 0.010, 60.0, 600.0)


def test_a_strangers_picture_has_five_seconds_of_the_processor() -> None:
    assert extraction.PICTURE_CPU_S == 5


def test_who_dials_whom_is_as_in_protocol_md_8() -> None:
    assert (topology.FULL_MESH, topology.STEPS) == (16, (1, 2, 4, 8))
    assert (topology.RANDOM_LINKS, topology.RANDOM_FOR_S) == (2, 600.0)


def test_six_digits_are_good_for_ten_minutes_and_three_tries() -> None:
    assert (window.OPEN_S, window.TRIES) == (600.0, 3)


def test_what_goes_and_what_stays_is_as_in_protocol_md_9() -> None:
    assert (erasing.AT_ONCE, orders.AT_MOST, orders.GRACE_MS) == (50, 50, 3 * DAY_MS)
    assert (shelving.HOLDERS, prekeys.RENEWED_MS, backing.KEPT) == (3, 30 * DAY_MS, 4)


def test_nobody_is_told_from_few_others_as_product_md_promises() -> None:
    assert (polls.LEAST_VOTES, rows_pulse.FEW, trust.LEAST_PEOPLE) == (5, 5, 8)
    assert (telling_outside.WEEK_MS, outside.MAX_NETWORKS) == (7 * DAY_MS, 2)
