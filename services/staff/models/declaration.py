"""What every table of this service is declared on."""

from typing import ClassVar

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    """Rows of the staff database. Titles by language and short lists lie in JSON columns."""

    type_annotation_map: ClassVar = {dict[str, str]: JSON, list[str]: JSON}
