"""Adapters for the engines people already run: one module each, which needs the extra of the same name."""
