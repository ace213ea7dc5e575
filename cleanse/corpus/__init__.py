"""Many documents: in parallel, in order, with errors as results."""
