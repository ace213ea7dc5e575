"""Documents of a corpus that repeat another's body: what workers tell of each body, and which of them the run has met before."""
