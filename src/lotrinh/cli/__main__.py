"""`python -m lotrinh.cli`."""

import sys

from lotrinh.cli import main

sys.exit(main())
