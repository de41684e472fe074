"""Doors for other sites that show our threads."""
