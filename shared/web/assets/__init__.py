"""The front-end files that come from a package registry: what they are, and the program that brings them."""
