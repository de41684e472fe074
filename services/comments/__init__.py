"""Takes readers' comments, screens them, keeps the moderation queue, renders threads and keeps receipts.

It owns threads, comments, decisions, reports, objections, reply alerts and sealed contact requests; it emits what is in the
`comments` stream of the contract; it reads of articles (their threads), of deliveries (what became of a contact request) and of
people.
"""
