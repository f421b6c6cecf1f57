"""What is printed of people."""

import pytest

from news.people.models import Person


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Jack Ma", "JM"),
        ("John F. Kennedy", "JK"),
        ("voltaire", "V"),
        ("Юрий Гагарин", "ЮГ"),
        ("إدريس البحري", "إ"),
        ("马云", "马"),
    ],
)
def test_initials_are_of_first_and_last_name_where_a_script_has_capitals(name, initials):
    assert Person(name=name).initials == initials
