"""The export: everything public, and what moderation needs to know of it, as JSON lines. docs/export.md describes it."""
