"""What all shapes of the API have in common: exact types, and times in UTC with a Z."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

Moment = Annotated[
    datetime,
    PlainSerializer(lambda when: when.isoformat(timespec="seconds").replace("+00:00", "Z"), return_type=str),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]


class Shape(BaseModel):
    """Nothing is guessed: a number is no text, and "yes" is no yes."""

    model_config = ConfigDict(strict=True)
