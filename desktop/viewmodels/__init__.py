"""One QObject per page or dialog: all that its QML may read and call."""
