"""Finding what is on record from inside the story form, before it is put there a second time."""
