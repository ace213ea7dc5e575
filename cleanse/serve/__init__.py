"""The demo: a page on this machine that shows what is kept and cut as one types, and the same as an endpoint of JSON."""
