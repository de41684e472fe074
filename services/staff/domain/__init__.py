"""The rules of who works here: what a person is, which secrets are good, where somebody goes after signing in."""
