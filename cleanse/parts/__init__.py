"""What a source has beside its body: every block with its role, the comments, the captions, what else there is to read."""
