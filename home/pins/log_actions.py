def register(actions):
    """What a story's history says of its place on the front page."""
    actions.register_action("home.lead", "Lead the front page", "Made to lead the front page")
    actions.register_action("home.pin", "Pin to the front page", "Pinned to the front page")
    actions.register_action(
        "home.unpin", "Unpin from the front page", "Taken off the front page’s pins"
    )
