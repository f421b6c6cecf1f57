"""How often each story is read, without knowing by whom."""
