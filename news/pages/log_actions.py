from datetime import date

from wagtail.log_actions import LogFormatter


def register(actions):
    """What a story's history says of our own actions."""

    @actions.register_action("news.publication_refused")
    class PublicationRefusedFormatter(LogFormatter):
        label = "Refuse publication"

        def format_message(self, log_entry):
            return "Publication refused: " + " ".join(log_entry.data.get("problems", []))

    actions.register_action(
        "news.story_corrected", "Correct a story", "Corrected what readers have"
    )

    actions.register_action("news.topic_added", "Add a topic", "Added a topic")

    @actions.register_action("news.version_closed")
    class VersionClosedFormatter(LogFormatter):
        label = "Close an earlier version"

        def format_message(self, log_entry):
            return f"Closed an earlier version: {log_entry.data['reason']}"

    @actions.register_action("news.story_withdrawn")
    class StoryWithdrawnFormatter(LogFormatter):
        label = "Withdraw a story"

        def format_message(self, log_entry):
            return f"Withdrawn: {log_entry.data['note']}"

    @actions.register_action("news.story_due")
    class StoryDueFormatter(LogFormatter):
        label = "Set a due date"

        def format_message(self, log_entry):
            due_on = log_entry.data["due_on"]
            return (
                f"Due on {date.fromisoformat(due_on):%-d %B %Y}" if due_on else "Not due any more"
            )

    @actions.register_action("news.story_planned")
    class StoryPlannedFormatter(LogFormatter):
        label = "Plan a story"

        def format_message(self, log_entry):
            plan = log_entry.data.get("plan")
            return f"Planned for {plan}" if plan else "Planned for no day any more"

    @actions.register_action("news.embargo_changed")
    class EmbargoChangedFormatter(LogFormatter):
        label = "Set or lift an embargo"

        def format_message(self, log_entry):
            until = log_entry.data.get("until")
            return f"Under embargo until {until}" if until else "Embargo lifted"

    @actions.register_action("news.review_link_made")
    class ReviewLinkMadeFormatter(LogFormatter):
        label = "Make a review link"

        def format_message(self, log_entry):
            return f"Review link made{_for_whom(log_entry)}"

    @actions.register_action("news.review_link_revoked")
    class ReviewLinkRevokedFormatter(LogFormatter):
        label = "Revoke a review link"

        def format_message(self, log_entry):
            return f"Review link revoked{_for_whom(log_entry)}"

    @actions.register_action("news.topic_merged")
    class TopicMergedFormatter(LogFormatter):
        label = "Merge topics"

        def format_message(self, log_entry):
            return f"Merged the topic “{log_entry.data['merged']}” into this one"


def _for_whom(log_entry):
    note = log_entry.data.get("note")
    return f": {note}" if note else ""
