"""`make pictures`: each kind of page and the main screens of the admin, as people see them.

They go to screenshots/, with a contact sheet; a chosen few go to docs/pictures/, for README and
docs.
"""
