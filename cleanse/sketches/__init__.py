"""What is remembered of a page, and what pages of one host say of another: hashes of texts and where these stand, no articles."""
