"""Who may use which route of the admin: `routes.txt`, asked route by route."""

from pathlib import Path

from django.test import TestCase, override_settings

from .asking import ask, has_nothing_to_do, is_refused, session_of
from .newsroom import ROLES, Newsroom, make_cast
from .routes import admin_routes
from .wants import NOT_ASKED, NOT_POSTED_TO, Wants

TABLE = Path(__file__).with_name("routes.txt")
ADD_IT = (
    "{route} is new. Decide who may use it and add it to tests/site/roles/routes.txt. "
    "As things stand, its line would be:\n\n{line}\n"
)
TELL_IT = (
    "{route} wants to know {parameter}. Tell it in tests/site/roles/wants.py what that stands for."
)


def table() -> dict[str, str]:
    """The lines by their routes."""
    lines = (line for line in TABLE.read_text().splitlines() if line and not line.startswith("#"))
    return {line.split()[0]: line for line in lines}


def as_line(route, get, post):
    return f"{route!s:<56} {get:<8} {post}"


# Sessions in cookies: three thousand questions, and logging out ends none of them.
@override_settings(SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies")
class RouteTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.cast = make_cast()
        room = Newsroom(cls.cast)
        cls.wants = {who: Wants(room, room.own.get(who)) for who in cls.cast}

    def setUp(self):
        self.sessions = {who: session_of(user) for who, user in self.cast.items()}

    def test_the_table_names_no_route_that_is_gone(self):
        assert set(table()) - {str(route) for route in admin_routes()} == set()

    def test_everybody_is_answered_as_the_table_says(self):
        lines = table()
        for route in admin_routes():
            if route.name in NOT_ASKED:
                continue
            with self.subTest(str(route)):
                line = as_line(route, self.allowed(route, "get"), self.allowed(route, "post"))
                assert str(route) in lines, ADD_IT.format(route=route, line=line)
                assert line == lines[str(route)]

    def allowed(self, route, method):
        """Who may: a letter or a dot for each role, "anyone", or "-" where there is nothing to."""
        if method == "post" and route.name in NOT_POSTED_TO:
            return "-"
        administrators = self.answer("A", route, method)
        if administrators.status_code == 405:
            return "-"
        answers = {who: self.answer(who, route, method) for who in self.sessions if who != "A"}
        answers["A"] = administrators
        may = {who for who, answer in answers.items() if self.is_allowed(who, route, answer)}
        if len(may) == len(answers):
            return "anyone"
        letters = "".join(who if who in may else "." for who in ROLES)
        return " and ".join([letters, *(may - set(ROLES))])

    def is_allowed(self, who, route, answer):
        if is_refused(answer):
            assert answer.written == [], f"{route} was refused to {who}, and yet changed something"
            return False
        return not (route.bulk_action and has_nothing_to_do(answer))

    def answer(self, who, route, method):
        wants = self.wants[who]
        try:
            address = wants.address(route)
        except KeyError as unknown:
            self.fail(TELL_IT.format(route=route, parameter=unknown))
        return ask(self.sessions[who], method, address, wants.form(route))
