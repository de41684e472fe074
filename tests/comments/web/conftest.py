"""The site that the doors of comments are tried on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.comments.web.site import Site, a_site, closing


@pytest.fixture
def site(tmp_path: Path, redis_url: str) -> Iterator[Site]:
    yield from closing(a_site(tmp_path, redis_url))
