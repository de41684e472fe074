"""Filling a house by hand, without its processes: for the demo, before they start, and for importing."""
