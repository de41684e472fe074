"""The desk: where editors write."""
