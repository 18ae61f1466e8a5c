"""The window of Patio: Qt Quick over :mod:`sync.client`, and nothing deeper."""

from desktop.lasting import keep_none

keep_none()
