"""Facts on their way: reading others' streams with consumer groups, and the courier that carries and listens."""
