"""A second pair of eyes for words that nobody has verified yet, before readers have them."""
