"""The doors of notify: what became of each delivery, and the mail that a house on one machine has caught."""

from __future__ import annotations

from typing import cast

from flask import current_app

from services.notify.settings import Settings


def settings() -> Settings:
    """The settings of the app that serves this request."""
    return cast(Settings, current_app.extensions["settings"])
