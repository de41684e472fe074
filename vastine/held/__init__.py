"""What is held about people today: each data class with its count, its oldest item, its rule and its next erasure."""
