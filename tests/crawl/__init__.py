"""`make crawl`: every page of the newspaper, followed link by link and looked at by machine."""
