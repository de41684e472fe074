"""What can be done with articles: one verb, one transaction, one file."""
