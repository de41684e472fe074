"""Lets `python -m vastine` do what the `vastine` command does."""

import sys

from vastine.cli import main

sys.exit(main())
