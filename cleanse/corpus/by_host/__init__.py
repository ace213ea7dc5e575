"""A corpus host by host: one pass over it learns what the pages of each host have in common, and the next one cleans by it."""
