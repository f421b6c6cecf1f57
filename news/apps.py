from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Newsroom"

    def ready(self):
        from .feeds import everything
        from .feeds import purging as feeds_purging
        from .feeds import renaming as feeds_renaming
        from .media import doors
        from .pages import (
            history,
            pictures,
            protection,
            purging,
            renaming,
            signals,
            spreadsheets,
        )
        from .pages.planning import clock, gate
        from .pages.reviewing import due, letters
        from .pages.scheduled import misses
        from .pages.waiting import sources
        from .people.accounts import checks
        from .quotes import receivers, rules_for_publication
        from .quotes import renaming as quotes_renaming
        from .quotes.cards import receivers as cards
        from .quotes.choosing import phrases
        from .quotes.correcting import gate as corrections_gate
        from .quotes.in_draft import panel as quotations_panel
        from .quotes.second_looks import receivers as second_looks_receivers
        from .quotes.second_looks import rule as second_looks_rule
        from .quotes.second_looks import waiting as second_looks_waiting

        doors.connect()
        signals.connect()
        misses.connect()
        due.connect()
        letters.connect()
        sources.register()
        pictures.connect()
        protection.connect()
        receivers.connect()
        cards.connect()
        phrases.connect()
        purging.connect()
        spreadsheets.connect()
        history.connect()
        feeds_purging.connect()
        everything.register()
        renaming.connect()
        quotes_renaming.connect()
        feeds_renaming.connect()
        rules_for_publication.register()
        corrections_gate.register()
        quotations_panel.register()
        second_looks_rule.register()
        second_looks_receivers.connect()
        second_looks_waiting.register()
        gate.register()
        clock.register()
        checks.register()
