"""What things cost, always as a ratio within one run: the machine's own speed says nothing."""
