"""How text is mended: what typesetting and broken encodings did to it."""
