"""Turns contact requests into deliveries (e-mail to the right colleague), retries, and reports what became of each.

Owns deliveries, a mirror of the people who may get mail, and the only private key that opens what readers leave for staff.
Emits DeliveryChanged. Reads ContactRequested of `comments` and `articles`, and PersonChanged and PersonLeft of `staff`. It
does not listen to CommentHeld, CommentDecided, ReportFiled and ObjectionFiled yet: nothing here makes digests of them, so
nothing here takes them.
"""
