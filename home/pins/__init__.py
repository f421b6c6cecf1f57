"""Stories that editors hold at the top of the front page, in two clicks."""
