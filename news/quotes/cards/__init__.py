"""A picture of each quotation, for where it is shared: drawn by a task, never for a reader."""
