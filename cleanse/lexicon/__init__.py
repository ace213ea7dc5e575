"""The phrases of every language, as data, and what finds them in text. ``docs/lexicon.md`` says how they are written."""
