"""What an editor types into the admin's own search fields is answered, whatever it is."""

from django.test import TestCase
from django.urls import reverse
from wagtail.models import Page

from news.models import User
from tests.making import make_article, make_image

HOSTILE = ['"', 'a"b', '"we sail', "a:b", "NOT", "((((", "*", "\0", "x " * 3000, "“we sail”", "%"]


class AdminSearchTests(TestCase):
    def setUp(self):
        self.story = make_article("We sail at six")
        make_image("The harbour")
        self.client.force_login(User.objects.create_superuser("editor"))

    def addresses(self):
        return [
            reverse("wagtailadmin_explore", args=[self.story.get_parent().pk]),
            reverse("wagtailadmin_pages:search"),
            reverse("wagtailadmin_choose_page_search"),
            reverse("wagtailimages:index"),
            reverse("wagtailimages_chooser:choose_results"),
        ]

    def test_no_query_is_an_error(self):
        for address in self.addresses():
            for q in HOSTILE:
                with self.subTest(address=address, q=q[:20]):
                    assert self.client.get(address, {"q": q}).status_code == 200

    def test_words_are_still_found(self):
        for q in ("sail", '"sail', 'sail "six'):
            assert list(Page.objects.all().search(q)) == [self.story.page_ptr], q
        self.assertContains(self.client.get(self.addresses()[0], {"q": 'sail"'}), "We sail at six")
