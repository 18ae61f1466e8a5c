from __future__ import annotations

from support.fold_office import (
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    START_MS,
    Views,
    person_of,
)
from sync.content.feed import ReactionAct
from sync.values import Reaction


def test_reactions_stand_in_the_order_of_the_six_and_people_in_the_order_of_giving(
    views: Views,
) -> None:
    target = views.pen.post(CARMEN, "hola")
    views.fold(
        target,
        views.pen.react(INES, target, Reaction.IDEA),
        views.pen.react(MARTA, target, Reaction.BRAVO),
        views.pen.react(INES, target, Reaction.BRAVO),
    )

    (card,) = views.reader.feed()

    bravo, idea = card.reactions
    assert (bravo.reaction, idea.reaction) == (Reaction.BRAVO, Reaction.IDEA)
    assert [ref.person for ref in bravo.people] == [person_of(MARTA), person_of(INES)]
    assert (bravo.mine, idea.mine) == (True, False)


def test_the_newest_turn_holds_whatever_came_first(views: Views) -> None:
    target = views.pen.post(CARMEN, "hola")
    given = views.pen.react(INES, target, Reaction.OLE)
    taken_back = views.pen.react(INES, target, Reaction.OLE, on=False)
    views.fold(target, taken_back)
    views.fold(given)

    assert views.reader.feed()[0].reactions == ()


def test_the_newest_turn_of_a_person_holds_over_all_her_devices(views: Views) -> None:
    target = views.pen.post(CARMEN, "hola")
    views.fold(
        target,
        views.pen.react(MARTA, target, Reaction.OLE),
        views.pen.react(MARTA, target, Reaction.LIKE),
        views.pen.react(MARTA_SPARE, target, Reaction.OLE, on=False),
    )

    assert [r.reaction for r in views.reader.feed()[0].reactions] == [Reaction.LIKE]


def test_of_turns_at_the_same_time_the_later_in_the_log_holds(views: Views) -> None:
    target = views.pen.post(CARMEN, "hola")
    now = START_MS << 16
    on, off = (
        views.pen.write(
            INES, ReactionAct(target=target.id, reaction=Reaction.OLE, on=given), hlc=now
        )
        for given in (True, False)
    )
    views.fold(target, on, off, on)

    assert views.reader.feed()[0].reactions == ()
