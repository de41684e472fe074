"""Nobody must know HTML to publish."""

from services.articles.domain.paragraphs import with_paragraphs


def test_blank_lines_become_paragraphs_and_line_breaks_stay():
    assert with_paragraphs("Eka\r\nrivi\r\n\r\n \n\nToka") == "<p>Eka<br>rivi</p>\n<p>Toka</p>"


def test_signs_in_plain_text_are_kept_as_they_were_typed():
    assert with_paragraphs("5 < 6 & <3") == "<p>5 &lt; 6 &amp; &lt;3</p>"


def test_what_has_tags_is_left_alone():
    assert with_paragraphs(" <h2>A</h2>\n\nb ") == "<h2>A</h2>\n\nb"
