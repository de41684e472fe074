"""The calls for programs, as design and OpenAPI document fix them."""
