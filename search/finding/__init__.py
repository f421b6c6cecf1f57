"""From a query to what a page of results shows."""
