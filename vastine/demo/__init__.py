"""The demo: an invented foundation's site, laid in through the services' own use cases when a house is new."""
