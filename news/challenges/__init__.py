"""What readers, and those who are quoted, say against a quotation, and what came of it."""
