"""``python -m sync``: the whole command line, without the window."""

import sys

from sync.cli import main

if __name__ == "__main__":
    sys.exit(main())
