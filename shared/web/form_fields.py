"""Reads forms with a bound on the number of their fields, whichever way they are written down."""

from __future__ import annotations

from io import BytesIO
from typing import IO, Any

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

MOST_FIELDS = 400
PLAIN_FORM = "application/x-www-form-urlencoded"


class BoundedParser(FormDataParser):
    """Werkzeug bounds the parts of a multipart form only; millions of fields in the other kind would take it seconds."""

    def parse(
        self, stream: IO[bytes], mimetype: str, content_length: int | None, options: dict[str, str] | None = None
    ) -> Any:
        if mimetype == PLAIN_FORM:
            written = stream.read()
            if written.count(b"&") >= MOST_FIELDS:
                raise RequestEntityTooLarge
            stream = BytesIO(written)
        return super().parse(stream, mimetype, content_length, options)


class FormRequest(Request):
    """A request whose form has at most so many fields."""

    form_data_parser_class = BoundedParser
