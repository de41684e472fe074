"""Brings this service's database to its newest revision: `python -m services.comments.migrations`."""

from pathlib import Path

from services.comments.settings import Settings
from shared.database.migrating import migrate

migrate(Settings.of_this_process().house.database_url, Path(__file__).parent)
