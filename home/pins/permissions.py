"""Who may pin: whoever may publish the front page."""

from home.models import HomePage


def front_page():
    return HomePage.objects.first()


def may_pin(user) -> bool:
    front = front_page()
    return front is not None and front.permissions_for_user(user).can_publish()
