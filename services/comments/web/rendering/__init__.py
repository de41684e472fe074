"""Threads as readers get them: rendered once when they change, kept ready in Redis, made anew where they are missing."""
