from wagtail.log_actions import LogFormatter

from .models import Quotation, QuotationCheck


def register(actions):
    """What the history of a quotation, or of a story that prints it, says of our own actions."""

    @actions.register_action("news.quotation_checked")
    class QuotationCheckedFormatter(LogFormatter):
        label = "Check quotation"

        def format_message(self, log_entry):
            state = Quotation.Status(log_entry.data["to"]).label
            return f"{QuotationCheck.Method(log_entry.data['method']).label}: {state.lower()}"

    @actions.register_action("news.record_corrected")
    class RecordCorrectedFormatter(LogFormatter):
        label = "Correct the record"

        def format_message(self, log_entry):
            return f"Record corrected: {log_entry.data['reason']}"

    actions.register_action(
        "news.quotation_corrected",
        "Print corrected words",
        "Published with the corrected words of a quotation",
    )

    @actions.register_action("news.follow_up_done")
    class FollowUpDoneFormatter(LogFormatter):
        label = "Follow up a correction"

        def format_message(self, log_entry):
            return f"Looked at after a correction: {log_entry.data['problem']}"

    @actions.register_action("news.source_stored")
    class SourceStoredFormatter(LogFormatter):
        label = "Store a source"

        def format_message(self, log_entry):
            return f"Stored a source: “{log_entry.data['source']}”"

    @actions.register_action("news.printed_form_overridden")
    class PrintedFormOverriddenFormatter(LogFormatter):
        label = "Print words against the rules"

        def format_message(self, log_entry):
            return f"May print “{log_entry.data['printed']}”: {log_entry.data['reason']}"

    @actions.register_action("news.second_look_given")
    class SecondLookGivenFormatter(LogFormatter):
        label = "Give a second look"

        def format_message(self, log_entry):
            return f"Second look at {_quoted(log_entry)}"

    @actions.register_action("news.second_look_skipped")
    class SecondLookSkippedFormatter(LogFormatter):
        label = "Publish without a second look"

        def format_message(self, log_entry):
            return f"May print without a second look {_quoted(log_entry)}"

    actions.register_action(
        "news.second_look_asked", "Ask for a second look", "Asked for a second look"
    )

    @actions.register_action("news.printed_form_override_revoked")
    class PrintedFormOverrideRevokedFormatter(LogFormatter):
        label = "Revoke an exception to the printed form"

        def format_message(self, log_entry):
            return f"May no longer print “{log_entry.data['printed']}”"

    @actions.register_action("news.person_merged")
    class PersonMergedFormatter(LogFormatter):
        label = "Merge people"

        def format_message(self, log_entry):
            return f"Merged the record of “{log_entry.data['merged']}” into this one"


def _quoted(log_entry):
    words = ", ".join(f"“{printed}”" for printed in log_entry.data["printed"])
    note = log_entry.data["note"]
    return f"{words}: {note}" if note else words
