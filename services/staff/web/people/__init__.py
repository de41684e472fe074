"""The people who work here, for admins: the list, inviting, changing, leaving."""
