"""Doors for writing a comment: the form as it stands, and what it brings."""
