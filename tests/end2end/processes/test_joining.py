"""Coming in: what a join leaves behind when it is refused, and when it is repeated."""

from support.homes import Home, Office, Outcome, refused


def join(home: Home, code: str, peer: str) -> Outcome:
    return home.outcome("join", code, "--name", "Marta Ruiz", "--peer", peer, "--json")


def test_a_refused_join_leaves_no_folder_behind(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("invite")["code"]
    office.home("ruben").run("join", code, "--name", "Rubén Soto", "--peer", carmen.listen)
    marta = office.home("personas/marta")

    refused(join(marta, code, carmen.listen), "refused")
    assert not marta.dir.parent.exists()
    refused(join(marta, carmen.run("invite")["code"], "127.0.0.1:9"), "127.0.0.1:9")
    assert not marta.dir.parent.exists()


def test_a_refused_join_leaves_a_folder_that_was_there(office: Office) -> None:
    carmen = office.create()
    marta = office.home("marta")
    marta.dir.mkdir()
    refused(join(marta, carmen.run("invite")["code"], "127.0.0.1:9"))
    assert marta.dir.is_dir()


def test_a_join_whose_answer_was_lost_can_be_repeated(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("invite")["code"]
    marta = office.home("marta")
    first = join(marta, code, carmen.listen)
    assert first.status == 0

    assert join(marta, code, carmen.listen) == first
    marta.start()
    assert join(marta, code.lower(), carmen.listen) == first
    assert len(carmen.run("people")) == 2


def test_another_code_is_for_another_home(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", start=False)
    refused(join(marta, carmen.run("invite")["code"], carmen.listen), "already belongs")
