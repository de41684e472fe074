"""Turns contact requests and the house's own letters into deliveries (e-mail to the right colleague), and retries.

Owns deliveries, a mirror of the people who may get mail, and the only private key that opens what readers leave for staff.
Emits DeliveryChanged. Reads ContactRequested of `comments` and `articles`, and of `staff` PersonChanged, PersonLeft and the
letters to colleagues: PersonInvited, SignInLinkRequested, SignInChanged. Of `comments` also the letters to readers (AlertAsked,
ReplyShown, ReportAnswered) and what takes them back (AlertStopped, LetterRecalled). It
does not listen to CommentHeld, CommentDecided, ReportFiled and ObjectionFiled yet: nothing here makes digests of them, so
nothing here takes them.
"""
