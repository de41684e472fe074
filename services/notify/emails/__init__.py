"""The letters that we write: a folder an occasion with subject, text and HTML; the words of each language stand in `texts`."""
