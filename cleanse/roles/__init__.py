"""How blocks of pages and of text without markup are judged."""
