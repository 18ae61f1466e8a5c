from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.control import device_of
from sync.governance.invites import Close, Verdict, decide
from sync.governance.state import DeviceStatus
from sync.values import DeviceId, EntryId, Rank

PEPE, SARA, LUIS = device_of("Pepe"), device_of("Sara"), device_of("Luis")


def close(
    closer: str, *honoured: DeviceId, rank: Rank = Rank.ADMIN, hlc: int = 1, entry: bytes = b"c"
) -> Close:
    return Close(device_of(closer), rank, hlc, EntryId(entry), frozenset(honoured))


def test_an_open_invitation_welcomes_everybody_up_to_its_uses() -> None:
    verdict = decide(2, {PEPE, SARA}, [])

    assert verdict == Verdict(False, frozenset({PEPE, SARA}), frozenset())


def test_beyond_its_uses_an_open_invitation_makes_all_contested() -> None:
    verdict = decide(1, {PEPE, SARA}, [])

    assert verdict == Verdict(False, frozenset(), frozenset({PEPE, SARA}))


def test_a_close_settles_who_stays() -> None:
    verdict = decide(1, {PEPE, SARA}, [close("Marta", SARA)])

    assert verdict.closed
    assert verdict.status_of(SARA) is DeviceStatus.OK
    assert verdict.status_of(PEPE) is DeviceStatus.VOID


def test_a_close_that_honours_nobody_voids_all() -> None:
    assert decide(5, {PEPE}, [close("Marta")]).status_of(PEPE) is DeviceStatus.VOID


def test_of_one_device_the_latest_close_counts() -> None:
    closes = [close("Marta", SARA, hlc=2), close("Marta", PEPE, hlc=1)]

    assert decide(1, {PEPE, SARA}, closes).honoured == {SARA}


def test_at_the_same_tick_the_higher_id_counts() -> None:
    closes = [close("Marta", SARA, entry=b"b"), close("Marta", PEPE, entry=b"a")]

    assert decide(1, {PEPE, SARA}, closes).honoured == {SARA}


def test_closes_of_the_strongest_rank_decide() -> None:
    closes = [close("Marta", SARA, hlc=9), close("Carmen", PEPE, rank=Rank.OWNER)]

    assert decide(1, {PEPE, SARA}, closes).honoured == {PEPE}


def test_closes_that_fit_together_honour_all_their_devices() -> None:
    closes = [close("Marta", SARA), close("Javi", PEPE)]

    assert decide(2, {PEPE, SARA, LUIS}, closes).honoured == {PEPE, SARA}


def test_closes_that_do_not_fit_together_contest_what_they_disagree_about() -> None:
    closes = [close("Marta", SARA, LUIS), close("Javi", PEPE, LUIS)]

    verdict = decide(2, {PEPE, SARA, LUIS}, closes)

    assert verdict.honoured == {LUIS}
    assert verdict.contested == {PEPE, SARA}


def test_one_who_closes_alone_may_honour_more_than_the_uses() -> None:
    verdict = decide(1, {PEPE, SARA}, [close("Marta", PEPE, SARA)])

    assert verdict.honoured == {PEPE, SARA}


some_closes = st.lists(
    st.builds(
        Close,
        closer=st.sampled_from([PEPE, SARA]),
        rank=st.sampled_from([Rank.OWNER, Rank.ADMIN]),
        hlc=st.integers(0, 3),
        id=st.binary(min_size=1, max_size=1).map(EntryId),
        honoured=st.frozensets(st.sampled_from([PEPE, SARA, LUIS])),
    ),
    max_size=6,
    unique_by=lambda close: close.id,
)


@given(closes=some_closes, uses=st.integers(1, 3), data=st.data())
def test_the_verdict_does_not_depend_on_the_order(
    closes: list[Close], uses: int, data: st.DataObject
) -> None:
    users = [PEPE, SARA, LUIS]
    shuffled = data.draw(st.permutations(closes))

    assert decide(uses, users, closes) == decide(uses, users[::-1], shuffled)


@given(closes=some_closes, uses=st.integers(1, 3))
def test_nobody_is_honoured_and_contested(closes: list[Close], uses: int) -> None:
    verdict = decide(uses, [PEPE, SARA], closes)

    assert not verdict.honoured & verdict.contested
