"""New colleagues: welcomed by whoever may invite, their tasks marked by themselves or a buddy."""

from __future__ import annotations

from sync.content.fields import BODY
from sync.content.kinds import ContentKind
from sync.content.rules import check_text
from sync.content.welcomes import MAX_TASKS, TASK, TaskDone, Welcome
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.local import welcomes
from sync.node.core import Node
from sync.node.knowledge import colleague
from sync.node.writing import write
from sync.values import EntryId, Rank
from sync.views.rows_welcomes import WelcomeDetail


@write.register
def _(command: welcomes.WelcomePerson, node: Node) -> EntryId:
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.ADMIN:
        raise NotAllowed(action="welcome somebody", needs="admin")
    person = colleague(node, command.person)
    buddy = colleague(node, command.buddy) if command.buddy is not None else None
    if person == node.person:
        raise OutOfReach(why="self", who="")
    if buddy == person:
        raise BadText(field="buddy", rule="newcomer")
    if node.reader.welcome_of(person) is not None:
        raise OutOfReach(why="welcomed", who=node.reader.name_of(person))
    if len(command.tasks) > MAX_TASKS:
        raise BadText(field="tasks", rule="range", limit=MAX_TASKS)
    welcome = Welcome(
        person=person,
        text=check_text("text", command.text, BODY.low, BODY.high),
        buddy=buddy or b"",
        tasks=[check_text("tasks", task, TASK.low, TASK.high) for task in command.tasks],
    )
    return node.write(ContentKind.WELCOME, welcome)


@write.register
def _(command: welcomes.MarkTask, node: Node) -> EntryId:
    card = node.reader.card(command.target)
    if card is None or not isinstance(card.detail, WelcomeDetail):
        raise UnknownTarget(what="welcome", text=command.target.hex())
    if command.number not in {task.number for task in card.detail.tasks}:
        raise UnknownTarget(what="task", text=str(command.number))
    if not card.detail.mine:
        raise NotAllowed(action="say what is done of that", needs="newcomer")
    stands = node.reader.task_turn(card.id, command.number)
    if stands is not None and stands.given == command.on:
        return stands.id
    act = TaskDone(target=card.id, number=command.number, on=command.on)
    return node.write(ContentKind.TASK_DONE, act)
