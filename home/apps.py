from django.apps import AppConfig
from django.db.models.signals import post_save


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Home"

    def ready(self):
        from news.models import Correction, Person, Quotation
        from news.pages.signals import stories_changed

        from .purging import purge_front_page

        stories_changed.connect(purge_front_page, dispatch_uid="home: purge front page")
        for model in (Correction, Person, Quotation):
            post_save.connect(
                purge_front_page, sender=model, dispatch_uid=f"home: purge for {model.__name__}"
            )
