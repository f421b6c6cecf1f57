"""Rendered pages, kept until something that they show has changed."""
