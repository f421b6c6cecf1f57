from django.conf import settings


def story_languages():
    """The choices of a language: a setting, asked each time, so that no migration freezes it."""
    return settings.STORY_LANGUAGES
