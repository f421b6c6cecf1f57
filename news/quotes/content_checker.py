"""What Wagtail's content checker looks for in a story, besides its own rules."""

from wagtail.admin.userbar import ContentCheckerItem

UNATTRIBUTED = "quotation-without-attribution"
NAMES_A_SPEAKER = "names-a-speaker"


class StoryChecker(ContentCheckerItem):
    axe_run_only = [*ContentCheckerItem.axe_run_only, UNATTRIBUTED]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        {
            "id": UNATTRIBUTED,
            "impact": "serious",
            "selector": "figure.pull-quote, figure.block-quote",
            "tags": ["best-practice"],
            "any": [NAMES_A_SPEAKER],
            "enabled": True,
        },
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        {
            "id": NAMES_A_SPEAKER,
            "evaluate": "has-descendant-evaluate",  # one of axe's own: a function can't be sent
            "options": {"selector": ".speaker:not([data-unknown])"},
        },
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        UNATTRIBUTED: {
            "error_name": "A quotation without attribution",
            "help_text": "Say on its record who said it, or leave it out",
        },
    }


def check_stories(request, items, page):
    """For Wagtail's hook `construct_wagtail_userbar`: in place of Wagtail's own checker."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = StoryChecker(in_editor=item.in_editor)
