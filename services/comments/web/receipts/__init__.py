"""Doors for whoever holds the private link of a comment."""
