"""The rules of commenting, as pure functions on values."""
