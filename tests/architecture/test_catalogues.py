"""What one language says, the others say too, and no page asks for words that nobody wrote."""

from tests.architecture.fences import catalogues
from tests.architecture.house import ROOT, plant

TEXTS = "services/comments/web/texts"
HELD = '[form]\nlabel = "{name}"\ncount = {one = "{n} x", other = "{n} xs"}\n'


def test_every_folder_of_texts_has_three_languages():
    assert catalogues.folders(ROOT)
    assert catalogues.missing_languages(ROOT) == []


def test_a_missing_language_is_seen(tmp_path):
    plant(tmp_path, {f"{TEXTS}/fi.toml": HELD, f"{TEXTS}/en.toml": HELD})
    assert catalogues.missing_languages(tmp_path) == [f"{TEXTS} has no sv.toml"]


def test_three_languages_have_the_same_keys():
    assert catalogues.uneven_keys(ROOT) == []


def test_a_key_that_one_language_lacks_is_seen(tmp_path):
    plant(
        tmp_path, {f"{TEXTS}/fi.toml": HELD, f"{TEXTS}/sv.toml": HELD, f"{TEXTS}/en.toml": '[form]\nlabel = "{name}"\n'}
    )
    assert catalogues.uneven_keys(tmp_path) == [f"{TEXTS}/en.toml lacks form.count"]


def test_a_blank_that_one_language_names_otherwise_is_seen(tmp_path):
    plant(tmp_path, {f"{TEXTS}/fi.toml": HELD, f"{TEXTS}/en.toml": HELD.replace("{name}", "{nimi}")})
    assert catalogues.uneven_keys(tmp_path) == [f"{TEXTS}: form.label has other blanks in another language"]


def test_every_key_that_is_asked_for_exists():
    assert list(catalogues.asked(ROOT))
    assert catalogues.unknown_keys(ROOT) == []


def test_an_unknown_key_is_seen_in_templates_and_in_code(tmp_path):
    template = '{{ t("form.label", name=x) }} {{ t("all.ok") }} {{ t("form." ~ part) }} {{ t("form.no") }} {{ t("no." ~ part) }}'
    plant(tmp_path, {
        f"{TEXTS}/fi.toml": HELD,
        "shared/web/texts/fi.toml": '[all]\nok = "x"\n',
        "services/comments/web/templates/comments/thread.html": template,
        "services/comments/web/reader.py": 't("form.count", n=2)\nt("code.no")\nt(f"form.{part}")\nt(f"gone.{part}")\n',
    })  # fmt: skip
    assert [trespass.split("'")[1] for trespass in catalogues.unknown_keys(tmp_path)] == [
        "form.no",
        "no.",
        "code.no",
        "gone.",
    ]


def test_a_letter_knows_its_own_texts_and_no_page(tmp_path):
    plant(tmp_path, {
        "services/notify/emails/texts/fi.toml": HELD,
        "services/notify/emails/contact_request/body.txt": '{{ w("form.label") }} {{ w("all.ok") }}',
        "shared/web/texts/fi.toml": '[all]\nok = "x"\n',
    })  # fmt: skip
    assert [trespass.split("'")[1] for trespass in catalogues.unknown_keys(tmp_path)] == ["all.ok"]
