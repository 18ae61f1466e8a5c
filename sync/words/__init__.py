"""What Patio writes by itself for people to read outside the window, in five languages.

Spanish is the source of the wording; every other language is a catalogue in ``resources/words``,
and nothing else. Nothing here is imported at a start: the locale data cost 100 ms.
"""
