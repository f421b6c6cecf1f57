from django.test import RequestFactory, SimpleTestCase, override_settings

from news.delivery.limits import sender_of


def sender(direct="198.51.100.7", forwarded=None):
    told = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return sender_of(RequestFactory().get("/", REMOTE_ADDR=direct, **told))


class WithoutAProxyTests(SimpleTestCase):
    def test_the_machine_that_sent_it_is_the_sender(self):
        assert sender() == "198.51.100.7"

    def test_what_it_says_about_itself_is_not_believed(self):
        assert sender(forwarded="203.0.113.9") == "198.51.100.7"

    def test_of_ipv6_the_network_counts_that_one_customer_has(self):
        assert sender("2001:db8:1:2::1") == "2001:db8:1:2::/64"
        assert sender("2001:db8:1:2:ffff::9") == sender("2001:db8:1:2::1")
        assert sender("2001:db8:1:3::1") != sender("2001:db8:1:2::1")

    def test_an_ipv4_address_is_the_same_in_the_clothes_of_ipv6(self):
        assert sender("::ffff:198.51.100.7") == "198.51.100.7"

    def test_who_has_no_address_shares_what_there_is_with_others_like_it(self):
        assert sender("") == sender("unix:") == sender("1.2.3.4.5") == "unknown"


@override_settings(TRUSTED_PROXIES=2)
class BehindTwoProxiesTests(SimpleTestCase):
    def test_the_third_from_the_right_is_the_sender(self):
        assert sender("10.0.0.1", "203.0.113.9, 192.0.2.1") == "203.0.113.9"

    def test_what_stands_further_left_is_made_up(self):
        assert sender("10.0.0.1", "8.8.8.8, 1.1.1.1,203.0.113.9, 192.0.2.1") == "203.0.113.9"

    def test_who_came_past_a_proxy_is_known_by_its_machine_alone(self):
        assert sender("198.51.100.7", "203.0.113.9") == "198.51.100.7"
        assert sender("198.51.100.7") == "198.51.100.7"

    def test_a_proxy_that_speaks_through_a_socket_has_no_address_and_counts(self):
        assert sender("", "203.0.113.9, 192.0.2.1") == "203.0.113.9"

    def test_ports_brackets_and_zones_are_left_out(self):
        assert sender("10.0.0.1", "203.0.113.9:4711, 192.0.2.1") == "203.0.113.9"
        assert sender("10.0.0.1", "[2001:db8::1]:4711, 192.0.2.1") == "2001:db8::/64"
        assert sender("10.0.0.1", "fe80::1%eth0, 192.0.2.1") == "fe80::/64"

    def test_nonsense_is_unknown(self):
        assert sender("10.0.0.1", "unknown, 192.0.2.1") == "unknown"
        assert sender("10.0.0.1", ", ") == "unknown"
