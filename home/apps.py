from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Home"

    def ready(self):
        from news.pages.signals import stories_changed

        from .purging import purge_front_page

        stories_changed.connect(purge_front_page, dispatch_uid="home: purge front page")
