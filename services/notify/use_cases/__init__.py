"""What notify can do: one verb, one transaction, one file."""
