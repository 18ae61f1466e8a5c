"""The payloads of the control lane: typed, positional, without personal data (protocol.md 4).

Lane-0 entries are never erased, so they carry keys, ids and company settings only
(protocol.md A8). Fields are only ever added at the end; readers ignore what follows the
fields they know.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from sync.governance.acts.company import (
    Checkpoint,
    Erase,
    Hide,
    KeyEpoch,
    Lockbox,
    Prune,
    secret_mark,
)
from sync.governance.acts.epochs import (
    MAX_PROOF_HEADERS,
    Chain,
    EpochOpen,
    EpochReason,
    ForkProof,
)
from sync.governance.acts.fields import MAX_CHECKPOINT_TIPS, MAX_TIPS, Tip
from sync.governance.acts.founding import Genesis, Policy, SetPolicy, possession_message
from sync.governance.acts.invites import (
    MAX_HONOURED,
    MAX_USES,
    Admit,
    Invite,
    InviteClose,
    Join,
    join_message,
)
from sync.governance.acts.kinds import (
    CONTROL_PAYLOAD_CAP,
    KEY_EPOCH_PAYLOAD_CAP,
    KNOWN_KINDS,
    ControlKind,
    size_cap,
)
from sync.governance.acts.people import (
    Assent,
    DeviceAdd,
    Revoke,
    RoleEnd,
    RoleGrant,
    Succession,
    Veto,
    device_message,
)
from sync.governance.acts.releases import MAX_RELEASE_BYTES, Release

__all__ = [
    "ACTS",
    "CONTROL_PAYLOAD_CAP",
    "KEY_EPOCH_PAYLOAD_CAP",
    "KNOWN_KINDS",
    "MAX_CHECKPOINT_TIPS",
    "MAX_HONOURED",
    "MAX_PROOF_HEADERS",
    "MAX_RELEASE_BYTES",
    "MAX_TIPS",
    "MAX_USES",
    "Admit",
    "Assent",
    "Chain",
    "Checkpoint",
    "ControlKind",
    "DeviceAdd",
    "EpochOpen",
    "EpochReason",
    "Erase",
    "ForkProof",
    "Genesis",
    "Hide",
    "Invite",
    "InviteClose",
    "Join",
    "KeyEpoch",
    "Lockbox",
    "Policy",
    "Prune",
    "Release",
    "Revoke",
    "RoleEnd",
    "RoleGrant",
    "SetPolicy",
    "Succession",
    "Tip",
    "Veto",
    "device_message",
    "join_message",
    "possession_message",
    "secret_mark",
    "size_cap",
]

ACTS: Final[Mapping[int, type[msgspec.Struct]]] = {
    ControlKind.GENESIS: Genesis,
    ControlKind.ROLE_GRANT: RoleGrant,
    ControlKind.ROLE_END: RoleEnd,
    ControlKind.REVOKE: Revoke,
    ControlKind.INVITE: Invite,
    ControlKind.INVITE_CLOSE: InviteClose,
    ControlKind.JOIN: Join,
    ControlKind.ADMIT: Admit,
    ControlKind.DEVICE_ADD: DeviceAdd,
    ControlKind.EPOCH_OPEN: EpochOpen,
    ControlKind.KEY_EPOCH: KeyEpoch,
    ControlKind.FORK_PROOF: ForkProof,
    ControlKind.ERASE: Erase,
    ControlKind.HIDE: Hide,
    ControlKind.CHECKPOINT: Checkpoint,
    ControlKind.POLICY: SetPolicy,
    ControlKind.PRUNE: Prune,
    ControlKind.SUCCESSION: Succession,
    ControlKind.ASSENT: Assent,
    ControlKind.VETO: Veto,
    ControlKind.RELEASE: Release,
}
"""What the payload of each control kind is."""
