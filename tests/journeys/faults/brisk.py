"""`vastine`, except that whoever fell is started again at once.

With the pauses that an operator's house makes, most of many kills in a row would meet somebody who is dead already.
"""

import sys

from vastine.cli import main
from vastine.up import child

if __name__ == "__main__":
    child.LONGEST_PAUSE = child.FIRST_PAUSE
    sys.exit(main())
