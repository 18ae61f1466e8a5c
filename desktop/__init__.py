"""The window of Patio: Qt Quick over :mod:`sync.client`, and nothing deeper."""

from desktop.featureless import search_no_features
from desktop.lasting import keep_none

keep_none()
search_no_features()
