"""The learned weights."""
