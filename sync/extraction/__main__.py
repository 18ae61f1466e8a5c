"""``python -m sync.extraction``: the process, without the command line."""

import sys

from sync.extraction import DRAW
from sync.extraction.child import draw, serve

if __name__ == "__main__":
    sys.exit(draw() if sys.argv[1:] == [DRAW] else serve())
