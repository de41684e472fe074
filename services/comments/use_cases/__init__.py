"""What comments does: one verb, one transaction, one file."""
