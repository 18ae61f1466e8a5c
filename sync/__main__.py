"""``python -m sync``: the whole command line, without the window."""

import sys

if __name__ == "__main__":
    try:
        from sync.cli import main
    except KeyboardInterrupt:  # so early that the command line is not there yet to say it
        sys.exit("Stopped.")
    sys.exit(main())
