"""The rules of articles: pure functions on values, standard library only."""
