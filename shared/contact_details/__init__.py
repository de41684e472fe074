"""Contact details: checked when a reader leaves them, sealed so that only `notify` can read them, found in public text."""
