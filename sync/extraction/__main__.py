"""``python -m sync.extraction``: the process, without the command line."""

import sys

from sync.extraction import DRAW, SQUARE
from sync.extraction.child import draw, draw_square, serve

if __name__ == "__main__":
    doing = {DRAW: draw, SQUARE: draw_square}
    sys.exit(doing.get(sys.argv[-1], serve)())
