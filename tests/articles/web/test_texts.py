"""Every fault that the service knows has a sentence in three languages."""

import re
from pathlib import Path

import pytest

import services.articles
from shared.web.texts import Texts

SERVICE = Path(services.articles.__file__).parent
KEYS = {
    key for path in SERVICE.rglob("*.py") for key in re.findall(r'Wrong\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_fault_is_without_words(language):
    known = Texts(SERVICE / "web" / "texts").keys(language)
    assert len(KEYS) > 20
    assert {f"fault.{key}" for key in KEYS} - known == set()
