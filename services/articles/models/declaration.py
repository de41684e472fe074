"""What every table of this service is declared on."""

from typing import ClassVar

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    """Rows of the articles database. Texts in several languages and lists of ids lie in JSON columns."""

    type_annotation_map: ClassVar = {dict[str, str]: JSON, list[str]: JSON}
