"""Stores a recording of an event, new or changed."""

from __future__ import annotations

from datetime import datetime

from services.articles.domain.faults import NotThere, WrongFields
from services.articles.domain.languages import in_order, written
from services.articles.domain.shelves import RecordingWriting, check_recording
from services.articles.models import Recording
from shared.database import Database, new_id


def save_recording(database: Database, recording_id: str | None, writing: RecordingWriting, now: datetime) -> str:
    """Gives its id. Raises `WrongFields`, and `NotThere` for an unknown id."""
    if wrong := check_recording(writing):
        raise WrongFields(wrong)
    with database.writing() as session, session.no_autoflush:
        recording = session.get(Recording, recording_id) if recording_id else None
        if recording is None:
            if recording_id:
                raise NotThere
            recording = Recording(id=new_id(now))
            session.add(recording)
        recording.title, recording.description = written(writing.title), written(writing.description)
        recording.link_text, recording.url = written(writing.link_text), writing.url.strip()
        recording.day, recording.minutes, recording.language = writing.day, writing.minutes, writing.language
        recording.captions = in_order(writing.captions)
        return recording.id
