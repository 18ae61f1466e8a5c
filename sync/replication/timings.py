"""How long replication waits for things, in seconds of the monotonic clock."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timings:
    """The figures of protocol.md 6 and 7. Tests shorten some."""

    hello_s: float = 3.0
    auth_s: float = 10.0
    """From accept or dial to AUTH, TLS included."""
    join_s: float = 60.0
    """All of a join-only session; a person is waiting at the other end."""
    word_s: float = 600.0
    """The same, where somebody at the door has to compare six digits first."""
    ping_s: float = 15.0
    dead_s: float = 45.0
    stall_s: float = 20.0
    """A peer that owes us entries, or takes none of ours, for this long is dropped."""
    ready_s: float = 60.0
    """From AUTH to equal control logs; a session that takes longer leads nowhere."""
    want_s: float = 2.0
    chunk_s: float = 10.0
    """A piece of a file waits behind every text, so it may take longer than a run."""
    retry_s: float = 10.0
    """When to ask a peer again for what it did not have."""
    batch_s: float = 0.010
    """How long other news is waited for before peers are told what we hold."""
    busy_s: float = 0.030
    """The same while news keeps coming: a HAVE of several logs takes fewer bytes than several."""
    later_s: float = 2.0
    """When to tell what we hold to those who hold it too."""
    digest_s: float = 60.0
    look_s: float = 2.0
    """How often to see whether the network is another one."""
    probe_s: float = 60.0
    """How long after trying a peer back it is not tried again."""
    tick_s: float = 0.5
    penalty_s: float = 600.0
    """How long a peer that sent bad runs is not talked to (protocol.md 2.7)."""
    grace_s: float = 600.0
    """How long after its closing an invitation's holder is still told why it is refused."""
