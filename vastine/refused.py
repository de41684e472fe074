"""The one error that ends a command with sentences for the operator and no traceback."""

from __future__ import annotations


class Refused(Exception):
    """Cannot go on; its arguments are sentences that say what is wrong and what to do."""

    code = 1


class NotOurs(Refused):
    """Cannot be done by us at all: another program is the right one."""

    code = 2
