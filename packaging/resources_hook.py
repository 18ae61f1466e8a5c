"""Build hook of hatchling: the resources travel inside the wheel, as ``desktop/resources``.

A checkout and an editable install find them in the checkout, so nothing is copied there.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Adds ``resources/`` to a wheel. hatchling finds it because it is the only hook here."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Say where the resources go; ``version`` is ``standard`` or ``editable``."""
        if version != "editable":
            build_data["force_include"]["resources"] = "desktop/resources"
