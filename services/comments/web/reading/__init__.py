"""Doors for reading: a thread on its own, and the house rules."""
