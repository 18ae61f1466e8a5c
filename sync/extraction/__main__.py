"""``python -m sync.extraction``: the process, without the command line."""

import sys

from sync.extraction import DRAW, EXTRACT_HELD, FIND, SQUARE
from sync.extraction.child import draw, draw_square, find_codes, serve, serve_held

if __name__ == "__main__":
    doing = {DRAW: draw, SQUARE: draw_square, FIND: find_codes, EXTRACT_HELD: serve_held}
    sys.exit(doing.get(sys.argv[-1], serve)())
