"""`python -m lotrinh`: the same as the command `lotrinh`."""

import sys

from lotrinh.cli import main

sys.exit(main())
