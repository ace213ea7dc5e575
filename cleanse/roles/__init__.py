"""How likely the blocks of pages, and of text without markup, are to be body."""
