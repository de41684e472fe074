"""Nobody leads back to who imports them."""

from tests.architecture.fences.rings import rings
from tests.architecture.house import ROOT, plant


def test_there_is_no_import_ring():
    assert rings(ROOT) == []


def test_a_ring_through_a_function_is_seen(tmp_path):
    plant(tmp_path, {
        "shared/a.py": "from shared import b\n",
        "shared/b.py": "from shared.c import x\n",
        "shared/c.py": "def late():\n    from shared import a\n",
        "shared/__init__.py": "",
    })  # fmt: skip
    (ring,) = rings(tmp_path)
    assert {"shared.a", "shared.b", "shared.c"} == set(ring.split(" imports "))


def test_a_package_that_imports_its_own_parts_is_no_ring(tmp_path):
    plant(tmp_path, {
        "shared/web/__init__.py": "from shared.web import texts\nfrom shared.web.place import Place\n",
        "shared/web/place.py": "from shared.web import texts\n",
        "shared/web/texts.py": "",
    })  # fmt: skip
    assert rings(tmp_path) == []
