"""The fences: each is a small function that is given the root of a tree and gives back the trespasses, one sentence each."""
