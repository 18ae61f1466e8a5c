"""A picture that breaks its decoder costs itself and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desktop.images.cutting import FORMAT
from desktop.images.decoder import Decoder
from desktop.images.hostile import decode
from desktop.images.wishes import MAX_BYTES
from support.pictures import claims, picture, png
from support.processes import PATIENCE_S, ended, until

ROOM = QSize(40, 30)
GOOD = picture("jpeg", 64, 64)

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


def stop(decoder: Decoder) -> int:
    """Have the process stand still, as one does that hangs; its number."""
    assert not decoder.photo(GOOD, ROOM).isNull()
    assert decoder.pid is not None
    os.kill(decoder.pid, signal.SIGSTOP)
    return decoder.pid


def watched() -> bool:
    """Whether a process has been told to decode and has a time to do it in."""
    return any(isinstance(thread, threading.Timer) for thread in threading.enumerate())


class Asked(threading.Thread):
    """Somebody who asks for a picture, in a thread of their own, as QML does."""

    def __init__(self, decoder: Decoder) -> None:
        super().__init__(daemon=True)
        self.decoder = decoder
        self.answer: QImage | None = None
        self.start()

    def run(self) -> None:
        self.answer = self.decoder.photo(GOOD, ROOM)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("sides", [(64, 64), (300, 20), (700, 900)])
def test_the_pixels_are_those_of_the_decoder(
    decoder: Decoder, kind: str, sides: tuple[int, int]
) -> None:
    data = picture(kind, *sides)

    there = decoder.photo(data, ROOM)

    assert there.size() == ROOM
    assert there == decode(data, ROOM).convertToFormat(FORMAT)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Hasta luego.",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"GIF89a" + bytes(40),
        picture("png")[:50],
        GOOD[:300],
        claims(40_000, 40_000),
    ],
    ids=["nothing", "text", "svg", "gif", "half a png", "half a jpeg", "bomb"],
)
def test_what_is_no_picture_is_refused_and_the_process_stays(decoder: Decoder, data: bytes) -> None:
    # T89
    decoder.photo(GOOD, ROOM)
    before = decoder.pid

    refused = decoder.photo(data, ROOM)

    assert refused.isNull()
    assert decoder.pid == before
    assert not decoder.photo(GOOD, ROOM).isNull()


def test_a_picture_that_unfolds_to_more_than_the_limit_is_refused(decoder: Decoder) -> None:
    # As many pixels as may be, of eight bytes each.
    pixels = zlib.compress(bytes(6000 * (6000 * 6 + 1) + 10_000), 1)
    bomb = png(6000, 6000, (b"IDAT", pixels), (b"IEND", b""), depth=16, interlaced=True)

    refused = decoder.photo(bomb, ROOM)

    assert refused.isNull()
    assert not decoder.photo(GOOD, ROOM).isNull()


def test_a_face_has_tighter_limits_than_a_photo(decoder: Decoder) -> None:
    wide = picture("png", 1025, 10)

    assert decoder.face(wide, ROOM).isNull()
    assert not decoder.photo(wide, ROOM).isNull()


def test_nothing_is_started_before_the_first_picture_nor_for_one_too_large(
    decoder: Decoder,
) -> None:
    assert decoder.photo(b"", ROOM).isNull()
    assert decoder.photo(GOOD + bytes(MAX_BYTES), ROOM).isNull()
    assert decoder.pid is None


def test_a_patient_decoder_starts_nothing_before_it_is_told_to() -> None:
    decoder = Decoder(patient=True)
    asked = Asked(decoder)
    until(lambda: decoder.busy, "the picture to be asked for")
    before = decoder.pid

    decoder.begin()
    asked.join(PATIENCE_S)

    assert before is None
    assert asked.answer is not None
    assert not asked.answer.isNull()
    decoder.close()


def test_a_patient_decoder_can_be_closed_while_somebody_waits() -> None:
    decoder = Decoder(patient=True)
    asked = Asked(decoder)
    until(lambda: decoder.busy, "the picture to be asked for")

    decoder.close()
    asked.join(PATIENCE_S)

    assert asked.answer is not None
    assert asked.answer.isNull()
    assert decoder.pid is None


@posix
def test_a_process_that_is_killed_in_the_middle_costs_that_picture_only(decoder: Decoder) -> None:
    # T89
    pid = stop(decoder)
    asked = Asked(decoder)
    until(watched, "the picture to be asked for")

    os.kill(pid, signal.SIGKILL)
    asked.join(PATIENCE_S)

    assert asked.answer is not None
    assert asked.answer.isNull()
    assert not decoder.photo(GOOD, ROOM).isNull()
    assert decoder.pid != pid


@posix
def test_a_process_that_died_between_two_pictures_costs_none(decoder: Decoder) -> None:
    pid = stop(decoder)
    os.kill(pid, signal.SIGKILL)
    until(lambda: ended(pid), "the process to end")

    assert not decoder.photo(GOOD, ROOM).isNull()


@posix
def test_a_process_that_hangs_is_killed_and_costs_that_picture_only() -> None:
    # T89
    decoder = Decoder(within_s=2.0)
    pid = stop(decoder)

    refused = decoder.photo(GOOD, ROOM)

    assert refused.isNull()
    assert ended(pid)
    assert not decoder.photo(GOOD, ROOM).isNull()
    decoder.close()


@posix
def test_closing_does_not_wait_for_a_picture_that_hangs(decoder: Decoder) -> None:
    pid = stop(decoder)
    asked = Asked(decoder)
    until(watched, "the picture to be asked for")

    decoder.close()
    asked.join(PATIENCE_S)

    assert asked.answer is not None
    assert asked.answer.isNull()
    assert ended(pid)
    assert decoder.pid is None


def test_after_closing_no_process_is_started(decoder: Decoder) -> None:
    decoder.close()

    assert decoder.photo(GOOD, ROOM).isNull()
    assert decoder.pid is None


def test_many_threads_get_their_own_pictures(decoder: Decoder) -> None:
    asking = [Asked(decoder) for _ in range(8)]

    for each in asking:
        each.join(PATIENCE_S)

    expected = decode(GOOD, ROOM).convertToFormat(FORMAT)
    assert [each.answer == expected for each in asking] == [True] * 8


ASKED = (
    "import struct, sys; out = sys.stdout.buffer; out.write(b'patio pictures\\n'); out.flush();"
    " sys.stdin.buffer.read(20); "
)
LIES = {
    "ends at once": "pass",
    "greets otherwise": "print('patio picture of ...')",
    "ends when asked": ASKED,
    "answers half": ASKED + "out.write(bytes(5))",
    "larger than asked": ASKED + "out.write(struct.pack('=II', 41, 30) + bytes(9999))",
    "too few pixels": ASKED + "out.write(struct.pack('=II', 40, 30) + bytes(4799))",
    "nothing wide": ASKED + "out.write(struct.pack('=II', 0, 30))",
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_an_answer_that_is_not_the_one_asked_for_shows_nothing(
    monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    decoder = Decoder(rest_s=0)
    with monkeypatch.context() as patch:
        liar = [sys.executable, "-c", lie]
        patch.setattr("desktop.images.process.decoding_command", lambda: liar)

        refused = decoder.photo(GOOD, ROOM)

    assert refused.isNull()
    assert decoder.pid is None
    assert not decoder.photo(GOOD, ROOM).isNull()
    decoder.close()


def test_processes_that_die_are_started_with_a_rest_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "desktop.images.process.decoding_command", lambda: [sys.executable, "-c", "pass"]
    )
    decoder = Decoder(rest_s=0.4)
    began = time.monotonic()

    for _ in range(3):
        decoder.photo(GOOD, ROOM)

    assert time.monotonic() - began >= 0.8


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says so with an error of its own")
def test_where_no_process_can_be_started_the_picture_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, decoder: Decoder
) -> None:
    gone = [str(tmp_path / "gone")]
    monkeypatch.setattr("desktop.images.process.decoding_command", lambda: gone)

    assert decoder.photo(GOOD, ROOM).isNull()


WINDOW = """
import sys
from PySide6.QtCore import QSize
from desktop.images.decoder import Decoder
decoder = Decoder()
assert not decoder.photo(bytes.fromhex(sys.argv[1]), QSize(40, 30)).isNull()
print(decoder.pid, "libqjpeg" in open("/proc/self/maps").read(), flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_the_process_ends_with_a_window_that_is_killed_and_has_decoded_nothing() -> None:
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, GOOD.hex()], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert window.stdout is not None
    number, loaded = window.stdout.readline().split()
    pid = int(number)
    assert loaded == b"False"
    assert not ended(pid)

    window.kill()
    window.communicate()

    until(lambda: ended(pid), "the process to end")
