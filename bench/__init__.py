"""Measurements of quality and speed. Each module is a command: ``python -m bench.bodies --help``."""
