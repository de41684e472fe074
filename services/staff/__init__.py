"""Who works here: people, their roles and cards, how they sign in, and the tokens of their programs.

Owns people, tokens, sign-in links and the audit record. Emits PersonChanged and PersonLeft, and letters to colleagues.
Reads of articles whom an article or a group names.
It alone writes what every service asks at each request: the people and tokens in Redis (shared.sessions).
"""
