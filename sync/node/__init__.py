"""The node: the one place where storage, governance, views, replication and clients meet."""
