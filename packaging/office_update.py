#!/usr/bin/env python3
"""Make a release into what an office without the internet can take: signed, in one file.

::

    python packaging/office_update.py keys --threshold 2 A.pub B.pub C.pub
    python packaging/office_update.py manifest --sequence 14 --expires 2027-06-30 \\
        --notes NOTES.txt linux-x86_64-deb=dist/patio_1.4.0_amd64.deb \\
        windows-x86_64=dist/Patio-1.4.0-setup.exe
    python packaging/office_update.py bundle dist/release.json A.minisig B.minisig

``keys`` writes the set of keys that the program is built with, once, from ``minisign``'s public
keys; it is committed. ``manifest`` writes ``dist/release.json``. Each maker signs that offline with
a key of their own (``minisign -Sm dist/release.json -x A.minisig``); a secret key comes near no
machine that builds. ``bundle`` checks all of it as the program will, and writes
``dist/Patio-VERSION.patio-update``. ``--next FILE`` with ``manifest`` hands over to another set of
keys, in a file that ``keys --number N --output FILE`` has made.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sync import __version__  # noqa: E402 - found by the line above
from sync.content.pieces import manifest_of  # noqa: E402 - likewise
from sync.errors import BadUpdate  # noqa: E402 - likewise
from sync.safekeeping.releases.bundle import MAGIC, SUFFIX  # noqa: E402 - likewise
from sync.safekeeping.releases.keys import BUILT_IN, built_in, read_set  # noqa: E402 - likewise
from sync.safekeeping.releases.manifest import FORMAT, read_release  # noqa: E402 - likewise
from sync.store.blobs import pieces_in  # noqa: E402 - likewise

DIST = ROOT / "dist"


class Stop(Exception):
    """It cannot be made; the text says why."""


def key_set(number: int, threshold: int, files: Sequence[Path]) -> dict[str, object]:
    """The set of the public keys in these files, as the program reads it."""
    lines = [file.read_text("utf-8").strip().splitlines()[-1] for file in files]
    fields = {"number": number, "threshold": threshold, "keys": lines}
    try:
        read_set(fields)
    except ValueError as error:
        raise Stop(f"{error}.") from None
    return fields


def manifest(
    files: Sequence[tuple[str, Path]],
    sequence: int,
    expires: date,
    notes: str,
    *,
    keys: int = 1,
    version: str = __version__,
    next_keys: object = None,
) -> str:
    """The text that the makers sign: the installers in these files, each with its platform."""
    fields = {
        "patio": FORMAT,
        "version": version,
        "sequence": sequence,
        "keys": keys,
        "made": datetime.now(UTC).date().isoformat(),
        "expires": expires.isoformat(),
        "notes": notes,
        "files": [_described(platform, path) for platform, path in files],
    }
    if next_keys is not None:
        fields["next_keys"] = next_keys
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def _described(platform: str, path: Path) -> dict[str, object]:
    digest = sha256()
    with path.open("rb") as file:
        for data in pieces_in(file):
            digest.update(data)
        file.seek(0)
        blob = manifest_of(pieces_in(file)).blob
    size = path.stat().st_size
    facts = {"platform": platform, "name": path.name, "size": size}
    return {**facts, "sha256": digest.hexdigest(), "blob": blob.hex()}


def document(text: str, signatures: Sequence[str]) -> bytes:
    """A manifest and its signatures, as they travel."""
    return json.dumps({"manifest": text, "signatures": list(signatures)}).encode()


def write_bundle(target: Path, signed: bytes, installers: Sequence[Path]) -> None:
    """The one file: the document, and behind it the installers in its order."""
    with target.open("wb") as file:
        file.write(MAGIC + len(signed).to_bytes(4, "big") + signed)
        for path in installers:
            with path.open("rb") as source:
                for data in pieces_in(source):
                    file.write(data)


def _bundle(text_file: Path, signature_files: Sequence[Path]) -> Path:
    keys = built_in()
    if keys is None:
        raise Stop(f"{BUILT_IN} is missing: make it first with 'keys'.")
    signed = document(
        text_file.read_text("utf-8"), [file.read_text("utf-8") for file in signature_files]
    )
    try:
        release = read_release(signed, [keys])
    except BadUpdate as error:
        raise Stop(f"the program would refuse it: {error.facts['why']}.") from None
    installers = [text_file.parent / file.name for file in release.files]
    for path, file in zip(installers, release.files, strict=True):
        if _described(file.platform, path)["sha256"] != file.sha256.hex():
            raise Stop(f"{path} is not what was signed.")
    target = text_file.parent / f"Patio-{release.version}{SUFFIX}"
    write_bundle(target, signed, installers)
    return target


def main(words: Sequence[str] | None = None) -> int:
    """Make what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    keys = commands.add_parser("keys", help="the set of keys that the program is built with")
    keys.add_argument("files", nargs="+", type=Path, metavar="KEY.pub")
    keys.add_argument("--threshold", type=int, required=True, help="how many of them must sign")
    keys.add_argument("--number", type=int, default=1)
    keys.add_argument("--output", type=Path, default=BUILT_IN)
    text = commands.add_parser("manifest", help="the text that the makers sign")
    text.add_argument("files", nargs="+", metavar="PLATFORM=INSTALLER")
    text.add_argument("--sequence", type=int, required=True, help="higher than the last one's")
    text.add_argument("--expires", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    text.add_argument("--notes", type=Path, required=True, help="what is new, a few lines")
    text.add_argument("--keys", type=int, default=1, help="the number of the set that signs")
    text.add_argument("--next", type=Path, help="the set of keys that signs from then on")
    bundle = commands.add_parser("bundle", help="the one file that is brought to an office")
    bundle.add_argument("manifest", type=Path)
    bundle.add_argument("signatures", nargs="+", type=Path, metavar="SIGNATURE.minisig")
    chosen = parser.parse_args(words)
    try:
        match chosen.command:
            case "keys":
                made = key_set(chosen.number, chosen.threshold, chosen.files)
                chosen.output.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
                print(chosen.output)
            case "manifest":
                pairs = [one.partition("=") for one in chosen.files]
                following = json.loads(chosen.next.read_text("utf-8")) if chosen.next else None
                made_text = manifest(
                    [(platform, Path(path)) for platform, _, path in pairs],
                    chosen.sequence,
                    chosen.expires,
                    chosen.notes.read_text("utf-8"),
                    keys=chosen.keys,
                    next_keys=following,
                )
                target = Path(pairs[0][2]).parent / "release.json"
                target.write_text(made_text, "utf-8")
                print(target)
            case _:
                print(_bundle(chosen.manifest, chosen.signatures))
    except (Stop, OSError) as error:
        print(f"office_update: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
