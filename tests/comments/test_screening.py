"""Each rule by itself, without a database."""

from datetime import timedelta
from ipaddress import ip_address

import pytest

from news.comments.screening import Arrival, Ban, Weight, likeness, screen
from news.comments.screening.likeness import are_near
from news.comments.screening.links import hosts_in
from news.comments.submission import Submission
from news.comments.tickets import Ticket

MINUTE = Ticket("n", timedelta(minutes=1))
LONG = "The ferry to Vell Island was forty minutes late again on Monday, and nobody told us why."


def arrival(body="The ferry was late.", name="Mira Voss", trap="", ticket=MINUTE, **fields):
    sent = Submission(name, "mira@example.org", body, parent=None, key="", trap=trap)
    return Arrival(sent, ticket=ticket, **fields)


def rules_that_speak(*args, **fields):
    return [finding.rule for finding in screen(arrival(*args, **fields))]


def test_an_ordinary_reply_has_nothing_against_it():
    assert screen(arrival()) == ()


def test_each_finding_is_a_sentence_and_says_how_much_it_weighs():
    (finding,) = screen(arrival(trap="http://x.example"))

    assert finding.as_json() == {
        "rule": "trap",
        "why": "It fills in a field that people don’t see.",
        "weight": 2,
    }


@pytest.mark.parametrize(
    ("ticket", "rules"),
    [
        (MINUTE, []),
        (Ticket("n", timedelta(seconds=2.9)), ["too_soon"]),
        (Ticket("n", timedelta(seconds=3)), []),
        (Ticket("n", timedelta(seconds=-5)), ["too_soon"]),
        (Ticket("n", timedelta(hours=13)), ["too_late"]),
        (None, ["without_script"]),
    ],
)
def test_the_ticket_tells_how_long_it_took(ticket, rules):
    assert rules_that_speak(ticket=ticket) == rules


def test_a_ticket_counts_once():
    assert rules_that_speak(is_first_use=False) == ["used_before"]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("no link e.g. here, i.e. none. Or there.It goes on", []),
        ("see https://a.example/x and HTTP://B.Example", ["a.example", "b.example"]),
        ("www.a.example", ["a.example"]),
        ("buy at cheap-pills.com now", ["cheap-pills.com"]),
        ("h&#116;tp://a.example", ["a.example"]),
        ("http%3A%2F%2Fa.example", ["a.example"]),
        ("http%253A%252F%252Fa.example", ["a.example"]),
        ("cheap。com and cheap．com", ["cheap.com", "cheap.com"]),
        ("ｈｔｔｐ://a.example", ["a.example"]),
        ("mail me: mira@example.com", []),
        ("[url=http://a.example]x[/url]<a href='http://b.example'>", ["a.example", "b.example"]),
    ],
)
def test_links_are_found_however_they_are_written(text, hosts):
    assert hosts_in(text) == hosts


@pytest.mark.parametrize(
    ("count", "rules"),
    [(1, []), (2, ["some_links"]), (5, ["some_links"]), (6, ["many_links"])],
)
def test_links_are_counted(count, rules):
    assert rules_that_speak(" ".join(["https://a.example/"] * count)) == rules


def test_a_name_that_is_a_link_is_pointed_out():
    assert rules_that_speak(name="cheap-pills.com") == ["link_in_name"]


def test_almost_the_same_words_are_noticed_and_others_are_not():
    seen = [likeness(LONG)]

    assert rules_that_speak(LONG.replace(",", "") + "!", likenesses=seen) == ["near_duplicate"]
    assert rules_that_speak(LONG.upper(), likenesses=seen) == ["near_duplicate"]
    other = "My grandmother ran the kiosk at the pier for thirty years and knew every captain."
    assert rules_that_speak(other, likenesses=seen) == []


def test_short_texts_are_never_taken_for_copies():
    assert likeness("Thank you, well said!") is None


def test_likeness_fits_into_a_database_and_compares_across_the_sign():
    for text in (LONG, LONG * 2, "word " * 9, "одно два три четыре пять шесть семь восемь девять"):
        assert -(2**63) <= likeness(text) < 2**63
    assert are_near(-1, -2)
    assert not are_near(-1, 1)


@pytest.mark.parametrize(
    ("ban", "rule"),
    [
        (Ban("address", "mira@example.org"), "banned_address"),
        (Ban("address", "@example.org"), "banned_address"),
        (Ban("address", "@ample.org"), None),
        (Ban("network", "192.0.2.0/24"), "banned_network"),
        (Ban("network", "198.51.100.0/24"), None),
        (Ban("network", "2001:db8::/32"), None),
        (Ban("domain", "pills.example"), "banned_domain"),
        (Ban("domain", "ills.example"), None),
        (Ban("words", "free pills"), "banned_words"),
        (Ban("words", "ree pill"), None),
        (Ban("words", "(a+)+$"), None),
    ],
)
def test_a_ban_hits_what_it_names_and_nothing_else(ban, rule):
    body = "FREE\n pills! at https://shop.pills.example/"
    machine = ip_address("192.0.2.7")

    assert rules_that_speak(body, machine=machine, bans=[ban]) == ([rule] if rule else [])


def test_a_ban_of_a_network_needs_to_know_the_machine():
    assert rules_that_speak(bans=[Ban("network", "192.0.2.0/24")]) == []


def test_what_weighs_most_comes_first():
    everything = arrival("https://a.example/ " * 9, name="a.com", trap="x", ticket=None)
    weights = [finding.weight for finding in screen(everything)]

    assert weights == sorted(weights, reverse=True)
    assert weights[0] == Weight.SPAM
