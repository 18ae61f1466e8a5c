"""The home on disk: the log in SQLite, the device's keys, the guard file and the lock."""
