"""The short number by which people name a contact request."""


def number_of(about: str) -> str:
    """A short number by which people can name a request; the same in the letter and on our pages."""
    return "".join(character for character in about if character.isascii() and character.isalnum())[-6:].upper()
