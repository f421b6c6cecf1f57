"""All stories in one list of the admin: what an editor asks of it, in a fixed number of queries."""
