"""Screening: small named signals before a person looks. Each explains itself on the card; none of them decides."""
