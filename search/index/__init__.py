"""The index of published stories: how it is matched, and how it is written."""
