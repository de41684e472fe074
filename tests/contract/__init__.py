"""One example an event: the producer's tests must write its shape, the consumer's tests must read it."""
