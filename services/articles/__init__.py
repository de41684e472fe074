"""Publishes: articles with all their parts, collections, groups, recordings, and the people shown on pages.

Owns its own database and the pictures. Emits ArticlePublished, ArticleChanged, ArticleUnpublished, GroupChanged (who answers a
group's readers), and ContactRequested when a reader asks to join a group. Reads PersonChanged and PersonLeft (contact cards),
ThreadChanged (counts) and DeliveryChanged (what became of a request to join). A thread's id is its article's id, for ever.
"""
