"""Files, functions, doors and the top of the house stay small enough to be seen whole."""

import subprocess

from tests.architecture.fences import sizes
from tests.architecture.house import ROOT, plant


def test_no_file_is_too_long():
    assert sizes.long_files(ROOT) == []


def test_a_file_one_line_too_long_is_seen(tmp_path):
    lines = "x = 1\n" * sizes.FILE_LINES
    plant(
        tmp_path,
        {"shared/full.py": lines, "shared/over.py": lines + "x = 1\n", "tests/test_over.py": lines + "x = 1\n"},
    )
    assert [trespass.split()[0] for trespass in sizes.long_files(tmp_path)] == ["shared/over.py"]


def test_the_median_file_is_short():
    assert sizes.heavy_median(ROOT) == []


def test_a_house_of_heavy_files_is_seen(tmp_path):
    plant(tmp_path, {"shared/a.py": "x = 1\n" * 61, "shared/b.py": "x = 1\n" * 62, "vastine/c.py": "x = 1\n"})
    assert sizes.heavy_median(tmp_path)


def test_no_function_is_too_long():
    assert sizes.long_functions(ROOT) == []


def test_a_function_one_line_too_long_is_seen(tmp_path):
    body = "    pass\n" * (sizes.FUNCTION_LINES - 1)
    plant(tmp_path, {"shared/a.py": f"def full():\n{body}\n\ndef over():\n{body}    pass\n"})
    assert ["over" in trespass for trespass in sizes.long_functions(tmp_path)] == [True]


def test_no_function_takes_too_many_parameters():
    assert sizes.crowded_functions(ROOT) == []


def test_a_seventh_parameter_is_seen(tmp_path):
    plant(
        tmp_path,
        {
            "shared/a.py": "class A:\n    def six(self, a, b, c, d, *, e, f): ...\n    def seven(a, b, c, d, *, e, f, g): ...\n"
        },
    )
    assert ["seven" in trespass for trespass in sizes.crowded_functions(tmp_path)] == [True]


def test_no_service_has_too_many_doors_in_one_folder():
    assert sizes.wide_doors(ROOT) == []


def test_an_eighth_module_of_doors_is_seen(tmp_path):
    seven = {f"services/staff/web/door{number}.py": "" for number in range(7)} | {"services/staff/web/__init__.py": ""}
    assert sizes.wide_doors(plant(tmp_path, seven)) == []
    assert sizes.wide_doors(plant(tmp_path, {"services/staff/web/door7.py": ""}))


def test_the_top_of_the_house_is_seen_at_one_glance():
    assert sizes.crowded_top(ROOT) == []


def test_a_fifteenth_entry_at_the_top_is_seen(tmp_path):
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    plant(
        tmp_path,
        {f"entry{number}": "" for number in range(14)} | {".hidden": "", ".gitignore": "/data/\n", "data/x": ""},
    )
    assert sizes.crowded_top(tmp_path) == []
    assert sizes.crowded_top(plant(tmp_path, {"folder/file": ""}))
