"""``python -m cleanse``: the command line."""

import sys

from cleanse.cli.command import main

sys.exit(main())
