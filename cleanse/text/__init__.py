"""What lines of text look like: their features, languages, credits, dates and names."""
