"""The example office: nine people of Cerámicas Oliva with a home each, built and run on one PC."""

from __future__ import annotations

from sync.demo.office import Office, load_office
from sync.demo.places import DemoFolder
from sync.demo.running import Crew

__all__ = ["Crew", "DemoFolder", "Office", "load_office"]
