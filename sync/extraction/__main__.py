"""``python -m sync.extraction``: the process, without the command line."""

import sys

from sync.extraction.child import serve

if __name__ == "__main__":
    sys.exit(serve())
