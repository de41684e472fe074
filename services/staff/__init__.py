"""Who works here: people, their roles and cards, how they sign in, and the tokens of their programs.

Owns people, tokens, sign-in links and the audit record. Emits PersonChanged and PersonLeft. Reads nobody's stream.
It alone writes what every service asks at each request: the people and tokens in Redis (shared.sessions).
"""
