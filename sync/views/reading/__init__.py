"""What :class:`sync.views.reader.ViewsReader` answers, one part per file."""
