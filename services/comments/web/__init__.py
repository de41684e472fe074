"""The doors of comments: for readers, for moderators, for programs."""

from __future__ import annotations

from typing import cast

from flask import current_app

from services.comments.settings import Settings
from shared.env.crash_points import CrashPoint, crash_point


def settings() -> Settings:
    """The settings of the app that serves this request."""
    return cast(Settings, current_app.extensions["settings"])


def submission_stored() -> None:
    """Stands between the commit and the answer: what happens when a process dies there is tested."""
    crash_point(CrashPoint.SUBMISSION_STORED)
