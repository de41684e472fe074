"""One article as it was written, for who may see it."""

import pytest

from services.articles.domain.faults import NotThere
from services.articles.domain.shelves import CollectionWriting
from services.articles.use_cases.read_article import read_article
from services.articles.use_cases.save_collection import save_collection
from tests.articles.arrange import NOW, an_article


def test_the_writing_comes_back_as_it_was_given(database):
    save_collection(database, None, CollectionWriting({"fi": "Aihe"}), NOW)
    article = an_article(database, lead="L", collection="aihe", comment_mode="post", body_html="Eka\n\nToka")
    read = read_article(database, article.id, public=True)
    assert (read.writing.body_html, read.body) == ("Eka\n\nToka", "<p>Eka</p>\n<p>Toka</p>")
    assert (read.writing.collection, read.writing.comment_mode, read.thread) == ("aihe", "post", article.id)


def test_a_draft_is_for_editors_alone(database):
    draft = an_article(database, wish=None)
    assert read_article(database, draft.id, public=False).status == "draft"
    with pytest.raises(NotThere):
        read_article(database, draft.id, public=True)


def test_versions_find_each_other(database):
    first = an_article(database)
    second = an_article(database, language="sv", version_of=first.id)
    assert read_article(database, first.id, public=True).writing.version_of == second.id
