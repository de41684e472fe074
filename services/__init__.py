"""The four services. They meet only in `shared.contract`; none imports another."""
