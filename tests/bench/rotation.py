"""What it takes to give a company of many devices a new network secret.

``python tests/bench/rotation.py [--devices N] [--rounds R] [--json FILE]`` founds a company with
that many devices on a real disk and removes some of them one after the other: from the command to
the entries on the disk, evaluated and shown, with the own lockbox opened. Beside it, in the same
run, only the sealing. The bytes are those of KEY_EPOCH as it goes over the wire.
Goals for 100 devices: 1 s and 10 kB.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.sim_company import fast_folder, make_company, one_computer  # noqa: E402 -- see above
from sync.local.governing import Remove  # noqa: E402 -- after the path is set
from sync.node.core import Node  # noqa: E402 -- after the path is set
from sync.node.governing import remove  # noqa: E402 -- after the path is set
from sync.replication.sealing import seal  # noqa: E402 -- after the path is set
from sync.values import Lane, Rank  # noqa: E402 -- after the path is set

GOAL_S = 1.0
GOAL_BYTES = 10_000


def seal_all(node: Node) -> float:
    """Seconds to seal a secret to every device."""
    began = time.perf_counter()
    for device, standing in node.governance.devices.items():
        seal(bytes(32), standing.x25519, node.company, device)
    return time.perf_counter() - began


def remove_one(node: Node) -> tuple[float, int]:
    """Seconds to remove somebody with the new secret, and the bytes that it takes on the wire."""
    person = next(
        member.person
        for member in node.governance.members.values()
        if member.rank == Rank.MEMBER and member.person != node.person
    )
    before = node.store.head(node.log_key(Lane.CONTROL))
    began = time.perf_counter()
    remove(node, Remove(person, None))
    took = time.perf_counter() - began
    head = node.store.head(node.log_key(Lane.CONTROL))
    assert before is not None
    assert head is not None
    assert head.seq == before.seq + 2
    payload = node.store.payloads([head.hash])[head.hash]
    assert node.keys.secrets[0][0] == node.governance.secret_epochs.all[0].n
    return took, len(payload.body) + len(payload.salt) + 192


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--devices", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args()
    root = fast_folder("patio-rotation-")
    disk = Path.cwd() / f".rotation-{time.time_ns()}"
    try:
        count = chosen.devices + chosen.rounds
        people = tuple((f"p{n}", Rank.MEMBER) for n in range(count - 1))
        with one_computer(root):
            made = make_company(root, (("carmen", Rank.OWNER), *people), "rotation")
            shutil.move(made.homes["carmen"], disk)  # where flushing costs what it costs
            node = Node.open(disk)
            try:
                sealing = [seal_all(node) for _ in range(chosen.rounds)]
                removing = [remove_one(node) for _ in range(chosen.rounds)]
            finally:
                node.close()
    finally:
        shutil.rmtree(root, ignore_errors=True)
        shutil.rmtree(disk, ignore_errors=True)
    median, worst = (f(s for s, _ in removing) for f in (statistics.median, max))
    size = removing[-1][1]
    found = {
        "devices": chosen.devices,
        "median_s": round(median, 4),
        "worst_s": round(worst, 4),
        "sealing_s": round(statistics.median(sealing), 4),
        "bytes": size,
    }
    print(
        f"{chosen.devices} devices: removed with a new secret in {median:.3f} s (worst {worst:.3f})"
    )
    print(f"of which sealing alone takes {found['sealing_s']:.3f} s; KEY_EPOCH has {size} bytes")
    met = worst <= GOAL_S and size <= GOAL_BYTES
    print(f"goals {GOAL_S:g} s and {GOAL_BYTES} bytes: {'met' if met else 'missed'}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
