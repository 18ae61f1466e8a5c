"""Questions: whose answer is official, which one stands, who else asks, and how long it takes."""

from __future__ import annotations

import itertools
from datetime import datetime

import pytest

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    STRANGER,
    Views,
    governance,
    key,
    person_of,
)
from sync.content.erasing import Erase
from sync.content.kinds import ContentKind
from sync.content.questions import Helped, MeToo, OfficialAnswer, Question
from sync.values import DeviceId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows import CardKind
from sync.views.rows_questions import (
    DAY_MS,
    QuestionDetail,
    QuestionState,
    Said,
    clock,
    question_of,
)

LUIS = key("Luis")
WITH_LUIS = governance(
    (Rank.OWNER, [CARMEN]),
    (Rank.ADMIN, [AMPARO]),
    (Rank.MEMBER, [MARTA, MARTA_SPARE]),
    (Rank.MEMBER, [INES]),
    (Rank.MEMBER, [LUIS]),
)
PROMISE = 5


def ask(views: Views, by: DeviceId, *, rumour: bool = False, to: bytes = b"") -> FoldEntry:
    return views.pen.write(by, Question(text="¿Nos mudamos?", rumour=rumour, to=to))


def answer(
    views: Views, by: DeviceId, to: FoldEntry, text: str = "No", verdict: str = "", back: str = ""
) -> FoldEntry:
    act = OfficialAnswer(target=to.id, text=text, verdict=verdict, back=back)
    return views.pen.write(by, act)


def me_too(views: Views, by: DeviceId, to: FoldEntry, *, on: bool = True) -> FoldEntry:
    return views.pen.write(by, MeToo(target=to.id, on=on))


def shown(views: Views, question: FoldEntry) -> QuestionDetail:
    card = views.reader.card(question.id)
    assert card is not None
    detail = question_of(card.detail)
    assert detail is not None
    return detail


def texts(detail: QuestionDetail) -> list[str]:
    return [one.text for one in detail.answers]


def test_a_question_is_a_card_that_says_to_whom_and_what_is_promised(views: Views) -> None:
    asked = ask(views, MARTA, to=person_of(INES))
    views.fold(views.pen.profile(INES, "Inés"), asked)

    (card,) = views.reader.feed(kinds=frozenset({CardKind.QUESTION}))

    detail = shown(views, asked)
    assert (card.id, card.text, card.person) == (asked.id, "¿Nos mudamos?", person_of(MARTA))
    assert detail.to is not None
    assert (detail.to.person, detail.to.name) == (person_of(INES), "Inés")
    assert (detail.promised_days, detail.asked_ms) == (PROMISE, card.time_ms)
    assert views.reader.search("mudamos")[0].id == asked.id


def test_owners_administrators_and_who_was_asked_answer_and_nobody_else(views: Views) -> None:
    asked = ask(views, MARTA, to=person_of(INES))
    views.fold(asked, *(answer(views, by, asked, str(n)) for n, by in enumerate(
        (CARMEN, AMPARO, INES, MARTA, LUIS, STRANGER)
    )), governance=WITH_LUIS)  # fmt: skip

    assert texts(shown(views, asked)) == ["2", "1", "0"]


def test_an_answer_counts_by_the_rank_at_which_it_was_written(views: Views) -> None:
    asked = ask(views, MARTA)
    then = answer(views, INES, asked, "de cuando mandaba")._replace(author_rank=Rank.ADMIN)
    before = answer(views, AMPARO, asked, "de antes")._replace(author_rank=Rank.MEMBER)
    views.fold(asked, then, before)

    assert texts(shown(views, asked)) == ["de cuando mandaba"]


def test_the_newest_answer_stands_in_whatever_order_they_come(views: Views) -> None:
    asked = ask(views, MARTA)
    first, second = (answer(views, by, asked, by.hex()) for by in (AMPARO, CARMEN))
    views.fold(second)
    views.fold(first, asked, second)

    assert texts(shown(views, asked)) == [CARMEN.hex(), AMPARO.hex()]


def test_a_verdict_goes_with_a_rumour_and_with_nothing_else(views: Views) -> None:
    rumour, plain = ask(views, MARTA, rumour=True), ask(views, MARTA)
    views.fold(
        rumour,
        plain,
        answer(views, CARMEN, rumour, "sin"),
        answer(views, CARMEN, rumour, "con", "partly"),
        answer(views, CARMEN, plain, "con", "true"),
        answer(views, CARMEN, plain, "sin"),
    )

    assert texts(shown(views, rumour)) == ["con"]
    assert texts(shown(views, plain)) == ["sin"]


def test_what_the_asker_says_counts_of_the_answer_that_stands(views: Views) -> None:
    asked = ask(views, MARTA)
    first = answer(views, CARMEN, asked)
    views.fold(
        asked,
        first,
        views.pen.write(MARTA, Helped(target=first.id, yes=True)),
        views.pen.write(MARTA_SPARE, Helped(target=first.id, yes=False)),
        views.pen.write(INES, Helped(target=first.id, yes=True)),
    )
    said = shown(views, asked).helped
    views.fold(answer(views, CARMEN, asked, "Otra vez"))

    assert said is False
    assert shown(views, asked).helped is None


def test_me_too_counts_people_and_not_who_asked(views: Views) -> None:
    asked = ask(views, INES)
    views.fold(
        asked,
        me_too(views, INES, asked),
        me_too(views, CARMEN, asked),
        me_too(views, MARTA, asked),
        me_too(views, MARTA_SPARE, asked),
        me_too(views, STRANGER, asked),
        me_too(views, CARMEN, asked, on=False),
        me_too(views, AMPARO, views.pen.post(INES, "no es ninguna pregunta")),
    )

    detail = shown(views, asked)

    assert [ref.person for ref in detail.me_too] == [person_of(MARTA)]
    assert detail.me_too_by_me


def test_comments_from_before_the_answer_are_shown_only_after_it(views: Views) -> None:
    asked = ask(views, MARTA)
    early = views.pen.comment(INES, asked, "antes de tiempo")
    views.fold(asked, early)
    before, digest = views.reader.card(asked.id), views.reader.digest()
    views.fold(views.pen.comment(INES, asked, "otra"))
    same = views.reader.digest() == digest
    told = answer(views, CARMEN, asked)
    views.fold(told)
    after = views.reader.card(asked.id)
    views.fold(views.pen.write(CARMEN, Erase(targets=[told.id]), kind=ContentKind.ERASE))
    without = views.reader.card(asked.id)

    assert before is not None
    assert before.comments == ()
    assert same
    assert after is not None
    assert [comment.text for comment in after.comments] == ["antes de tiempo", "otra"]
    assert without is not None
    assert without.comments == ()


def test_an_answer_that_was_taken_back_gives_way_to_the_one_before(views: Views) -> None:
    asked = ask(views, MARTA)
    first, second = answer(views, CARMEN, asked, "sí"), answer(views, AMPARO, asked, "no")
    views.fold(asked, first, second)
    views.fold(views.pen.write(INES, Erase(targets=[first.id]), kind=ContentKind.ERASE))
    views.fold(views.pen.write(AMPARO, Erase(targets=[second.id]), kind=ContentKind.ERASE))

    (due,) = views.reader.due_to_go(2**62, 10)
    left = texts(shown(views, asked))
    views.writer.drop({second.id: person_of(AMPARO)})

    assert due.entry == second.id
    assert left == texts(shown(views, asked)) == ["sí"]


def test_a_question_to_nobody_here_or_to_oneself_is_not_shown(views: Views) -> None:
    views.fold(
        ask(views, MARTA, to=person_of(MARTA_SPARE)),
        ask(views, MARTA, to=person_of(MARTA)),
        ask(views, STRANGER),
    )

    assert views.reader.feed() == []


def test_nobody_with_authority_puts_a_question_for_somebody(views: Views) -> None:
    views.fold(*(views.pen.write(by, Question(text=by.hex(), unsigned=True)) for by in (
        CARMEN, AMPARO, INES
    )))  # fmt: skip

    (card,) = views.reader.feed()

    assert card.text == INES.hex()
    assert question_of(card.detail) is not None


def test_who_puts_it_for_somebody_may_want_to_know_as_well(views: Views) -> None:
    asked = views.pen.write(INES, Question(text="¿Y agosto?", unsigned=True))
    views.fold(asked, me_too(views, INES, asked))

    assert [ref.person for ref in shown(views, asked).me_too] == [person_of(INES)]


def test_any_order_gives_the_same(views: Views) -> None:
    asked = ask(views, MARTA, rumour=True)
    told = answer(views, CARMEN, asked, "No", "false")
    again = answer(views, AMPARO, asked, "Ya veremos", "later", "2027-01-01")
    acts = [
        asked,
        told,
        again,
        me_too(views, INES, asked),
        me_too(views, INES, asked, on=False),
        views.pen.write(MARTA, Helped(target=again.id, yes=False)),
        views.pen.comment(INES, asked, "hola"),
    ]
    seen = set()
    for order in itertools.islice(itertools.permutations(acts), 0, 5040, 97):
        views.writer.reset()
        for one in (*order, order[0]):
            views.fold(one)
        seen.add((views.reader.digest(), repr(shown(views, asked)._replace(asked_ms=0))))

    assert len(seen) == 1


# -- the clock ------------------------------------------------------------------------

START = int(datetime(2027, 1, 10, 9).timestamp() * 1000)
FINAL = Said(START + 2 * DAY_MS, "", "")


def test_a_question_waits_until_it_is_answered() -> None:
    waiting = clock(START, PROMISE, [], START + 3 * DAY_MS)
    done = clock(START, PROMISE, [FINAL], START + 99 * DAY_MS)

    assert (waiting.state, waiting.days, waiting.late) == (QuestionState.WAITING, 3, False)
    assert waiting.due_ms == START + PROMISE * DAY_MS
    assert (done.state, done.days, done.late) == (QuestionState.ANSWERED, 2, False)


@pytest.mark.parametrize(("after_ms", "late"), [(0, False), (1, True)])
def test_it_is_late_the_moment_the_promise_is_over(after_ms: int, *, late: bool) -> None:
    end = START + PROMISE * DAY_MS + after_ms

    assert clock(START, PROMISE, [], end).late is late
    assert clock(START, PROMISE, [Said(end, "true", "")], end).late is late


def test_what_cannot_be_said_yet_waits_again_from_its_date_on() -> None:
    back = int(datetime(2027, 1, 20).timestamp() * 1000)
    said = [Said(START + DAY_MS, "later", "2027-01-20")]

    before, then, over = (
        clock(START, PROMISE, said, now) for now in (back - 1, back, back + DAY_MS + 1)
    )

    assert (before.state, before.late) == (QuestionState.PUT_OFF, False)
    assert (then.state, then.late, then.days) == (QuestionState.WAITING, False, 9)
    assert (over.state, over.late) == (QuestionState.WAITING, True)


def test_a_correction_of_an_answer_does_not_make_it_late() -> None:
    said = [FINAL, Said(START + 50 * DAY_MS, "", "")]

    found = clock(START, PROMISE, said, START + 60 * DAY_MS)

    assert (found.state, found.days, found.late) == (QuestionState.ANSWERED, 2, False)


def test_a_clock_that_runs_ahead_makes_no_days_below_none() -> None:
    assert clock(START, PROMISE, [], START - 10 * DAY_MS).days == 0


# -- the ledger -----------------------------------------------------------------------


def test_the_ledger_counts_all_questions_and_says_how_long_half_of_them_took(views: Views) -> None:
    asked = [ask(views, MARTA, rumour=number == 3) for number in range(5)]
    start = asked[0].received_ms
    told = [
        answer(views, CARMEN, question, verdict=verdict, back=back)
        for question, verdict, back in (
            (asked[0], "", ""), (asked[1], "", ""), (asked[3], "later", "2099-01-01"),
        )
    ]  # fmt: skip
    told[0], told[1] = (
        entry._replace(hlc=when << 16, received_ms=when)
        for entry, when in zip(told, (start + 2 * DAY_MS, start + 9 * DAY_MS), strict=False)
    )
    empty = views.reader.ledger(start)
    views.fold(*asked, *told)

    found = views.reader.ledger(start + 20 * DAY_MS)

    assert (empty.asked, empty.median_days) == (0, None)
    assert (found.asked, found.answered, found.put_off, found.waiting) == (5, 2, 1, 2)
    assert (found.late, found.overdue, found.median_days) == (3, 2, 5.0)
    assert found.promised_days == PROMISE
