from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Newsroom"

    def ready(self):
        from .pages import signals
        from .quotes import receivers, rules_for_publication

        signals.connect()
        receivers.connect()
        rules_for_publication.register()
