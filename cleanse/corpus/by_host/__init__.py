"""A corpus host by host: passes over it learn what the pages of each host have in common, and the last one cleans by it."""
