"""The ways in, each a module, and the one place where a session is opened."""
