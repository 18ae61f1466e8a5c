"""What is wrong with a new version, as sentences."""

from __future__ import annotations

from sync import errors
from sync.cli.sentences import fact, sentence

UPDATES = {
    "rubbish": "it is no update of Patio's, or a damaged one",
    "foreign": "nobody of those who make Patio has signed it",
    "signatures": "too few of those who make Patio have signed it",
    "format": "it is for a later Patio; install a version in between first",
    "large": "it is larger than an update may be",
    "altered": "its installers are not what was signed",
    "retired": "it is signed with keys that are not used any more",
    "older": "a newer one has been here already",
    "installed": "it is not newer than what runs here",
    "expired": "its time is over; get a newer one",
    "platform": "it has nothing for this computer",
    "no_keys": "this Patio was built without the keys of its makers and takes no updates",
    "none": "there is no version to be had here",
    "approved": "it is approved already",
    "room": "it takes more room than there is for updates",
}
"""Why there is no update, by :class:`sync.errors.BadUpdate`'s ``why``."""


@sentence.register
def _(error: errors.BadUpdate) -> str:
    why = UPDATES.get(fact(error, "why"), "it cannot be used")
    return f"No new version: {why}."
