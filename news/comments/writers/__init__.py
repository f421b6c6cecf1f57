"""What the writer of a reply may do with it, by a link that is sent to the address alone."""
