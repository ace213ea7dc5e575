"""``python -m cleanse``: the command line."""

import sys

from cleanse.cli import main

sys.exit(main())
