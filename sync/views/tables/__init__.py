"""The tables of views.db by family; :mod:`sync.views.schema` puts them together."""
