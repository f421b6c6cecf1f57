from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts, with our screens for them: `wagtail.users` in the settings."""

    user_viewset = "news.people.accounts.admin.ColleagueViewSet"
