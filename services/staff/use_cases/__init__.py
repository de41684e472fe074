"""What can be done here: one verb, one transaction, one file."""
