"""What a running node knows, for those who look at its home from outside."""

from __future__ import annotations

from sync.errors import NodeGone
from sync.local.commands import AskNetwork, NetworkFacts
from sync.local.connection import Connection
from sync.store.home import HomePaths


def ask_network(home: HomePaths) -> NetworkFacts | None:
    """The network as the home's node sees it; None when none runs."""
    connection = Connection.open(home.channel)
    if connection is None:
        return None
    try:
        facts = connection.call(AskNetwork())
    except NodeGone:
        return None
    finally:
        connection.close()
    return facts if isinstance(facts, NetworkFacts) else None
