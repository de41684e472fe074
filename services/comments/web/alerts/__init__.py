"""The room of reply alerts: what the links in its letters open."""
