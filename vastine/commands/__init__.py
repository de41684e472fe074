"""One module a command word of the command line."""
