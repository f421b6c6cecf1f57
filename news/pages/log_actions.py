from wagtail.log_actions import LogFormatter


def register(actions):
    """What a story's history says of our own actions."""

    @actions.register_action("news.publication_refused")
    class PublicationRefusedFormatter(LogFormatter):
        label = "Refuse publication"

        def format_message(self, log_entry):
            return "Publication refused: " + " ".join(log_entry.data.get("problems", []))
