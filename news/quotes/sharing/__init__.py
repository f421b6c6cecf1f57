"""Taking a quotation elsewhere: as text, as a link to its place, or as what others embed."""
