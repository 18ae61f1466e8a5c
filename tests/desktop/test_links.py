from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication

from desktop.links import LinkEvents


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("patio:ab12", ["patio:ab12"]),
        ("PATIO://AB12/", ["patio://ab12/"]),
        ("https://example.org/", []),
        ("file:///tmp/patio:ab12", []),
    ],
)
def test_a_link_that_the_system_brings_is_followed(
    qapp: QGuiApplication, url: str, links: list[str]
) -> None:
    followed: list[str] = []
    events = LinkEvents(followed.append)
    qapp.installEventFilter(events)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl(url)))
    qapp.removeEventFilter(events)
    assert followed == links
