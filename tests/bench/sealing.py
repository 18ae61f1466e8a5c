"""What it takes to seal a message to as many devices as one may have, and to open it.

``python tests/bench/sealing.py [--devices N] [--rounds R] [--json FILE]`` seals texts of the
longest and of an ordinary length, and opens each on the device whose wrap comes last. Beside it,
in the same run, the wraps alone: what HPKE itself takes for as many keys.
Goal for 64 devices: 50 ms at worst.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: E402 -- see above

from sync.content.sealed import LONGEST, MAX_WRAPS, decode_sealed  # noqa: E402 -- after the path is set
from sync.store import hpke  # noqa: E402 -- after the path is set
from sync.store.sealing import (  # noqa: E402 -- after the path is set
    Place,
    Recipient,
    open_text,
    seal,
    shared_secret,
    unwrap,
)
from sync.values import CompanyId, DeviceId  # noqa: E402 -- after the path is set

GOAL_S = 0.050
PLACE = Place(CompanyId(bytes(32)), DeviceId(b"author".ljust(32)))


def timed(rounds: int, work: Callable[[], object]) -> tuple[float, float]:
    """Median and worst seconds."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return statistics.median(took), max(took)


def open_last(payload: bytes, privates: list[bytes], secrets: list[bytes]) -> bytes:
    """The text, on the device whose wrap comes last, with two prekeys that do not fit."""
    sealed, last = decode_sealed(payload), len(privates) - 1
    keys = [os.urandom(32), os.urandom(32), privates[last]]
    key = unwrap(sealed, secrets[last], PLACE, _device(last), keys)
    assert key is not None
    return open_text(sealed, key, PLACE)


def _device(number: int) -> DeviceId:
    return DeviceId(number.to_bytes(32, "big"))


def main() -> int:
    """Measure and print; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--devices", type=int, default=MAX_WRAPS)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    own = os.urandom(32)
    privates = [os.urandom(32) for _ in range(chosen.devices)]
    publics = [
        X25519PrivateKey.from_private_bytes(one).public_key().public_bytes_raw() for one in privates
    ]

    def recipients() -> list[Recipient]:
        """As a node makes them that has just been started and knows no secret yet."""
        return [
            Recipient(_device(n), shared_secret(own, public), public)
            for n, public in enumerate(publics)
        ]

    known = recipients()
    found: dict[str, float] = {}
    for name, length in (("200 bytes", 200), ("longest", LONGEST)):
        text = bytes(length)
        payload = seal(text, os.urandom(32), os.urandom(12), PLACE, known)
        works: dict[str, Callable[[], object]] = {
            "seal, first time": lambda text=text: seal(  # type: ignore[misc]  # bound now
                text, os.urandom(32), os.urandom(12), PLACE, recipients()
            ),
            "seal": lambda text=text: seal(  # type: ignore[misc]  # bound now
                text, os.urandom(32), os.urandom(12), PLACE, known
            ),
            "open": lambda payload=payload: open_last(  # type: ignore[misc]  # bound now
                payload, privates, [one.shared for one in known]
            ),
        }
        for what, work in works.items():
            median, worst = timed(chosen.rounds, work)
            found[f"{what}, {name}, ms"] = round(1000 * median, 2)
            found[f"{what}, {name}, worst ms"] = round(1000 * worst, 2)
    wraps, _ = timed(chosen.rounds, lambda: [hpke.seal(bytes(32), key, b"") for key in publics])
    found["wraps alone, ms"] = round(1000 * wraps, 2)
    for name, value in found.items():
        print(f"{name:32} {value:8.2f}")
    met = all(v <= 1000 * GOAL_S for name, v in found.items() if name.startswith("seal"))
    print(f"goal {1000 * GOAL_S:g} ms for {chosen.devices} devices: {'met' if met else 'missed'}")
    if chosen.json:
        chosen.json.write_text(json.dumps({"devices": chosen.devices, **found}, indent=1) + "\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
