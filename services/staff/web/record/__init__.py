"""The audit record, for admins."""
