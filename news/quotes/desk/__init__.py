"""The researcher's desk in the admin: what is to be checked, and checking it."""
