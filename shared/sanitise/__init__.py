"""The only room where HTML is made of what somebody wrote: readers' plain text and editors' HTML, both made safe."""

from shared.sanitise.cleaning import TooLong, article_html, comment_html, plain_text

__all__ = ["TooLong", "article_html", "comment_html", "plain_text"]
