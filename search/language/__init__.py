"""What a reader types, as a tree: cut into signs, parsed, and said again in words."""
