"""Doors for moderators: the queue, and what is decided there."""
