"""What all services share, and nothing else: a thing moves in when its second service comes.

Nothing here knows a service by name, except the contract, which knows only their streams.
"""
