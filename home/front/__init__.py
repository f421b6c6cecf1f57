"""The front page: the rows that editors compose, and what fills them."""
