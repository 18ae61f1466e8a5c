"""Questions that wait, those that were answered, and how many wait for whom."""

from __future__ import annotations

from support.fold_office import AMPARO, CARMEN, INES, MARTA, Views, key, person_of
from sync.content.questions import OfficialAnswer, Question
from sync.values import DeviceId
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.rows_questions import DAY_MS


def ask(views: Views, text: str, *, rumour: bool = False, to: bytes = b"") -> FoldEntry:
    return views.pen.write(MARTA, Question(text=text, rumour=rumour, to=to))


def answer(
    views: Views, to: FoldEntry, verdict: str = "", back: str = "", by: DeviceId = CARMEN
) -> FoldEntry:
    return views.pen.write(by, OfficialAnswer(target=to.id, text="No", verdict=verdict, back=back))


def texts(views: Views, *, answered: bool, limit: int = 30) -> list[str]:
    return [card.text for card in views.reader.questions(answered=answered, limit=limit)]


def of(views: Views, device: DeviceId) -> ViewsReader:
    return ViewsReader(views.path, device)


def test_those_that_wait_are_apart_from_those_that_were_answered(views: Views) -> None:
    first, second, third = (ask(views, text) for text in ("una", "dos", "tres"))
    views.fold(first, second, third, answer(views, second))

    assert texts(views, answered=False) == ["tres", "una"]
    assert texts(views, answered=True) == ["dos"]
    assert texts(views, answered=False, limit=1) == ["tres"]


def test_pages_of_questions_neither_skip_nor_repeat_while_others_are_put(views: Views) -> None:
    asked = [ask(views, str(n)) for n in range(7)]
    views.fold(*asked, answer(views, asked[3]))
    seen: list[str] = []
    before = None
    while page := views.reader.questions(answered=False, limit=2, before=before):
        seen += [card.text for card in page]
        before = page[-1].id
        views.fold(ask(views, "una más"))

    assert seen == ["6", "5", "4", "2", "1", "0"]


def test_what_cannot_be_said_yet_is_not_answered_and_a_later_word_decides(views: Views) -> None:
    open_, closed, reopened = (ask(views, text, rumour=True) for text in ("una", "dos", "tres"))
    views.fold(open_, closed, reopened)
    for rumour, verdicts in ((open_, "l"), (closed, "lt"), (reopened, "tl")):
        for one in verdicts:
            later = one == "l"
            said = answer(
                views, rumour, "later" if later else "true", "2030-01-01" if later else ""
            )
            views.fold(said)

    assert texts(views, answered=False) == ["tres", "una"]
    assert texts(views, answered=True) == ["dos"]


def test_an_answer_by_somebody_who_may_not_answers_nothing(views: Views) -> None:
    asked = ask(views, "¿Nos mudamos?")
    views.fold(asked, answer(views, asked, by=INES))

    assert texts(views, answered=False) == ["¿Nos mudamos?"]


def test_questions_to_the_company_wait_for_whoever_speaks_for_it(views: Views) -> None:
    asked, done, put_off = (ask(views, t, rumour=t == "tres") for t in ("una", "dos", "tres"))
    views.fold(asked, done, put_off, answer(views, done))
    views.fold(answer(views, put_off, "later", "2030-01-01"))
    now_ms = asked.time_ms + DAY_MS

    waiting = {by: of(views, by).questions_for_me(now_ms) for by in (CARMEN, AMPARO, INES, MARTA)}

    assert waiting == {CARMEN: 1, AMPARO: 1, INES: 0, MARTA: 0}


def test_a_question_to_somebody_waits_for_them_alone(views: Views) -> None:
    asked = ask(views, "¿Y el horno?", to=person_of(INES))
    views.fold(asked)

    waiting = [of(views, by).questions_for_me(asked.time_ms) for by in (CARMEN, INES, MARTA)]

    assert waiting == [0, 1, 0]


def test_nothing_waits_for_a_stranger(views: Views) -> None:
    asked = ask(views, "¿Nos mudamos?")
    views.fold(asked)

    stranger = of(views, key("nobody"))

    assert stranger.questions_for_me(asked.time_ms) == 0
    assert stranger.sealed_questions() == []
