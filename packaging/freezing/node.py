"""Where the frozen node begins: every command, without the window and without Qt."""

import sys
from types import ModuleType

# ReportLab imports Pillow for pictures, of which no sheet of Patio's has one; the node is without
# decoders (sync.extraction.draws_here).
pillow = sys.modules["PIL"] = ModuleType("PIL")
pillow.Image = sys.modules["PIL.Image"] = ModuleType("PIL.Image")  # type: ignore[attr-defined] # it gets one

from sync.cli import main  # noqa: E402 - after the lines above

raise SystemExit(main())
