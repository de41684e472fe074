"""Doors for reporting a comment, and for whoever holds the private link of a report."""
