"""What programs may ask of staff: whose token this is."""

from __future__ import annotations

from pydantic import BaseModel, Field

from services.staff.web import PREFIX
from shared.sessions import Power
from shared.web.doors import Answer, Doors, Operation
from shared.web.place import signed_in

doors = Doors("staff_api", __name__, PREFIX)


class Me(BaseModel):
    """The colleague in whose name the program works."""

    id: str = Field(min_length=26, max_length=26)
    name: str
    roles: list[str]


@doors.operation("GET", "/api/v1/me", Operation("Whose token this is, and what they may do", Power.BE_STAFF, {200: Me}))
def me() -> Answer:
    person = signed_in().person
    return Answer(Me(id=person.id, name=person.name, roles=list(person.roles)))
