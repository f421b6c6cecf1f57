from django.apps import AppConfig
from django.db.models.signals import post_save


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Home"

    def ready(self):
        from news.models import Correction, Person, Quotation
        from news.pages.signals import stories_changed

        from .purging import purge_for_public_words, purge_front_page

        stories_changed.connect(purge_front_page, dispatch_uid="home: purge front page")
        post_save.connect(
            purge_for_public_words, sender=Quotation, dispatch_uid="home: purge for words"
        )
        for model in (Correction, Person):
            post_save.connect(
                purge_front_page, sender=model, dispatch_uid=f"home: purge for {model.__name__}"
            )
