"""Sites: what the pages of a host have in common, learned from some of them."""
