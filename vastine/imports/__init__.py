"""Importing comments from other programs and from our own export: one small module a format, the same rules for all."""
