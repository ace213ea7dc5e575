"""Trainers of the models, with their labels and word lists: no part of the package."""
