"""Writers: what is left of a text, in a format that others read."""
