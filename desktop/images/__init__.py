"""Image providers: what QML asks for by ``image://…`` arrives finished, cut and tinted."""
