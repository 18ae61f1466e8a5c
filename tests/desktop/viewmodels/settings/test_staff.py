"""Who belongs, with which computers, and what can be done about it."""

from __future__ import annotations

import pytest

from desktop.bridge import Bridge
from desktop.models.settings import InviteRow, StaffRow, UseRow
from desktop.viewmodels.settings.staff import StaffViewModel
from support.byhand.rows import DAY, STAFF, person_id, ref
from support.byhand.settings import CODE, SettingsHand, device_id
from support.models import rows_of
from support.window import wait_until
from sync.client import Dependents, InviteFacts, Posts
from sync.errors import BadText, OutOfReach
from sync.local.governing import InviteUse
from sync.values import EntryId, Rank, text_of


@pytest.fixture
def staff(hand: SettingsHand, bridge: Bridge) -> StaffViewModel:
    made = StaffViewModel(hand.client, bridge, bridge)
    wait_until(lambda: row(made, "ruben").seen != "Sin datos", "the network")
    return made


def rows(staff: StaffViewModel) -> list[StaffRow]:
    return rows_of(staff.rows, StaffRow)


def invites(staff: StaffViewModel) -> list[InviteRow]:
    return rows_of(staff.invites, InviteRow)


def row(staff: StaffViewModel, short: str) -> StaffRow:
    name = STAFF[short][0]
    return next(one for one in rows(staff) if one.name == name)


def key(short: str) -> str:
    return text_of(device_id(short))


def done(staff: StaffViewModel) -> None:
    wait_until(lambda: not staff.working, "what was asked for")


def test_each_computer_says_whose_it_is_and_when_it_was_seen(staff: StaffViewModel) -> None:
    assert staff.headline == "9 personas, 9 equipos. Solo ellos pueden leer este patio."
    assert row(staff, "carmen").seen == "Este equipo"
    assert row(staff, "laia").seen == "Aquí ahora"
    assert row(staff, "ruben").says == "Rubén Soto, Almacén, Hoy, 8:20"
    assert row(staff, "diego").seen == "Aún no se ha visto"
    assert row(staff, "carmen").line == "Gerencia · Propiedad"


def test_the_hour_is_told_of_today_only(staff: StaffViewModel) -> None:
    assert row(staff, "youssef").seen == "Jueves"


def test_somebody_with_two_computers_has_two_rows_and_one_face(
    staff: StaffViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    two = (device_id("laia"), device_id("laia portatil"))
    hand.rows = [r._replace(devices=two) if r.person == person_id("laia") else r for r in hand.rows]
    bridge.changed.emit(frozenset({"people"}))
    hers = [one for one in rows(staff) if one.person == text_of(person_id("laia"))]
    assert [one.first for one in hers] == [True, False]
    assert hers[0].computer != hers[1].computer
    assert "10 equipos" in staff.headline


@pytest.mark.parametrize(
    ("who", "of", "may"),
    [
        ("carmen", "marta", {"addable", "ranked", "removable", "leavable"}),
        ("carmen", "carmen", {"addable"}),
        ("amparo", "marta", {"addable", "removable", "leavable"}),
        ("amparo", "carmen", set()),
        ("marta", "marta", {"addable"}),
        ("marta", "laia", set()),
    ],
)
def test_one_may_do_what_the_role_reaches(
    hand: SettingsHand, bridge: Bridge, who: str, of: str, may: set[str]
) -> None:
    hand.who = who
    found = row(StaffViewModel(hand.client, bridge, bridge), of)
    acts = ("addable", "ranked", "removable", "leavable")
    assert {act for act in acts if getattr(found, act)} == may


def test_a_role_is_given_and_an_owner_takes_the_words(
    staff: StaffViewModel, hand: SettingsHand
) -> None:
    staff.askRole(key("marta"))
    assert (staff.asking, staff.aboutName, staff.role) == ("role", "Marta Ruiz", "member")
    staff.giveRole("owner", "una dos tres")
    done(staff)
    assert hand.calls == [("role", person_id("marta"), Rank.OWNER, ["una", "dos", "tres"])]
    assert staff.asking == ""


def test_what_is_refused_stays_open_and_says_why(staff: StaffViewModel, hand: SettingsHand) -> None:
    hand.failure = BadText(field="words", rule="recovery")
    staff.askRole(key("marta"))
    staff.giveRole("owner", "hola")
    done(staff)
    assert staff.asking == "role"
    assert staff.error == (
        "Esas no son las doce palabras de la llave de repuesto. Míralas en el papel y escríbelas "
        "otra vez."
    )
    staff.forget()
    assert (staff.asking, staff.error) == ("", "")


def test_a_computer_is_taken_out(staff: StaffViewModel, hand: SettingsHand) -> None:
    staff.askRemove(key("diego"))
    assert (staff.aboutComputer, staff.needsWords) == ("Taller", False)
    staff.removeComputer("")
    done(staff)
    assert hand.calls == [("remove", None, device_id("diego"), False, [], False)]


def test_an_owner_is_taken_out_with_the_words_only(
    staff: StaffViewModel, hand: SettingsHand, bridge: Bridge
) -> None:
    hand.rows = [
        r._replace(rank=Rank.OWNER) if r.person == person_id("laia") else r for r in hand.rows
    ]
    bridge.changed.emit(frozenset({"people"}))
    staff.askLeave(key("laia"))
    assert (staff.leaving.needsWords, staff.leaving.when) == (True, "now")


def test_somebody_leaves_on_a_day(staff: StaffViewModel, hand: SettingsHand) -> None:
    hand.depending = Dependents(ref("marta"), (), (), (), True, False, True, True)
    staff.askLeave(key("marta"))
    wait_until(lambda: staff.leaving.depends != "", "what depends on her")
    assert staff.leaving.depends.count("\n") == 2
    staff.leaving.setPosts("processes")
    staff.leaving.toggleRenamed()
    staff.leaving.carryOut("el lunes", "", "")
    assert staff.leaving.error == "Ese no es un día. Escríbelo así: 4/12/2026."
    staff.leaving.carryOut("4/12/2026", " Gracias ", "")
    wait_until(lambda: staff.asking == "", "the dialog gone")
    assert hand.calls == [
        ("leaves", person_id("marta"), "2026-12-04", "Gracias", Posts.PROCESSES, True)
    ]


def test_somebody_is_taken_out_at_once(staff: StaffViewModel, hand: SettingsHand) -> None:
    staff.askLeave(key("marta"))
    wait_until(lambda: not staff.leaving.working, "what depends on her")
    staff.leaving.setPosts("processes")
    staff.leaving.setWhen("now")
    assert staff.leaving.posts == "keep", "processes are picked out by a plan only"
    staff.leaving.toggleWipe()
    staff.leaving.carryOut("", "", "")
    wait_until(lambda: staff.asking == "", "the dialog gone")
    assert hand.calls == [("remove", person_id("marta"), None, True, [], False)]


def test_a_last_owner_stays(staff: StaffViewModel, hand: SettingsHand) -> None:
    hand.failure = OutOfReach(why="last_owner", who="Laia")
    staff.askRemove(key("laia"))
    staff.removeComputer("")
    done(staff)
    assert "única persona" in staff.error


def facts(state: str = "open", **more: object) -> InviteFacts:
    told: dict[str, object] = {
        "id": EntryId(bytes(31) + b"\1"), "role": int(Rank.MEMBER), "max_uses": 1,
        "expires_ms": 0, "state": state, "issuer": device_id("carmen"), "by": "Carmen Oliva",
        "uses": [],
    }  # fmt: skip
    return InviteFacts(**(told | more))  # type: ignore[arg-type]  # facts by name


def test_open_invitations_are_listed_and_closed(
    staff: StaffViewModel, hand: SettingsHand, bridge: Bridge, now: int
) -> None:
    used = [InviteUse(device_id(who), STAFF[who][0], "contested", now) for who in ("diego", "laia")]
    contested = facts("contested", id=EntryId(bytes(32)), uses=used)
    hand.open = [facts(expires_ms=now + DAY), facts("used", id=EntryId(b"x" * 32)), contested]
    bridge.changed.emit(frozenset({"people"}))
    wait_until(lambda: len(invites(staff)) == 2, "the invitations")
    first, second = invites(staff)
    assert first.details == ("La ha hecho Carmen Oliva · 0 de 1 usadas · caduca mañana a las 10:20")
    assert "Diego Navas y Laia Ferrer" in second.details
    staff.closeInvite(first.key)
    wait_until(lambda: len(invites(staff)) == 1, "one less")


def test_my_own_next_computer_gets_a_code_to_link(
    staff: StaffViewModel, hand: SettingsHand
) -> None:
    staff.add(key("carmen"))
    wait_until(lambda: staff.inviting.code == CODE, "the code")
    assert hand.calls == [("link",)]
    assert not staff.inviting.choosable


def test_somebodys_next_computer_takes_the_place_of_the_old_one(
    staff: StaffViewModel, hand: SettingsHand
) -> None:
    staff.add(key("marta"))
    wait_until(lambda: staff.inviting.code == CODE, "the code")
    assert hand.calls == [("replace", person_id("marta"), [device_id("marta")], [])]
    assert staff.inviting.title == "Equipo nuevo para Marta Ruiz"


def test_of_too_many_who_used_an_invitation_somebody_chooses(
    staff: StaffViewModel, hand: SettingsHand, bridge: Bridge, now: int
) -> None:
    used = [InviteUse(device_id(who), STAFF[who][0], "contested", now) for who in ("diego", "laia")]
    hand.open = [facts("contested", uses=used)]
    bridge.changed.emit(frozenset({"people"}))
    wait_until(lambda: len(invites(staff)) == 1, "the invitation")
    staff.closeInvite(invites(staff)[0].key)
    assert (staff.dialog, hand.calls) == ("ContestedDialog.qml", [])
    assert [row.stays for row in rows_of(staff.contested.uses, UseRow)] == [False, False]
    staff.contested.toggle(key("laia"))
    staff.contested.decide()
    wait_until(lambda: staff.asking == "", "the dialog gone")
    assert hand.calls == [("close", facts().id, [device_id("laia")])]


def test_a_member_may_announce_and_see_to_reports(
    staff: StaffViewModel, hand: SettingsHand
) -> None:
    marta, duties = person_id("marta"), staff.duties
    staff.askRole(key("marta"))
    wait_until(lambda: not duties.working, "the settings")
    assert (duties.announces, duties.moderates) == (False, False)
    duties.toggleAnnouncing()
    wait_until(lambda: duties.announces, "the first duty")
    duties.toggleModerating()
    wait_until(lambda: duties.moderates, "the second one")
    duties.toggleAnnouncing()
    wait_until(lambda: not duties.announces, "the first one over")
    assert [call[1] for call in hand.calls] == [
        {"communicators": [marta]}, {"moderators": [marta]}, {"no_communicators": [marta]},
    ]  # fmt: skip
