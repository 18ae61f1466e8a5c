"""New versions of Patio, as they travel: a manifest that enough of its makers have signed, and the
installers it names. Nothing here starts anything."""
