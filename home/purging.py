from news.delivery import public_change


def purge_front_page(sender, **kwargs):
    """Any story may stand on the front page, or leave it."""
    public_change(["/"])
