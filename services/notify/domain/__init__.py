"""The rules of notify: how a delivery moves, when it is tried again, and to whom it goes."""
