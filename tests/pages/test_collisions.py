"""Two editors in one story: nobody's work is covered without a word."""

import threading

from django.db import connection
from django.test import Client, TestCase, TransactionTestCase
from django.urls import reverse
from wagtail.models import Revision

from news.models import ArticlePage, User
from news.pages.collisions import NewerVersionExists, OpenedVersion
from news.quotes.correcting.verbs import correct
from tests.making import make_article, make_quotation


class TwoEditors:
    def open_form(self, who):
        """What the form posts of the version that it was opened with."""
        story = ArticlePage.objects.get(pk=self.story.pk)
        latest = story.latest_revision
        client = Client()
        client.force_login(who)
        opened = {
            "loaded_revision_id": str(latest.pk),
            "loaded_revision_created_at": latest.created_at.isoformat(),
        }
        return client, opened

    def post(self, form, title, **more):
        client, opened = form
        data = {
            "title": title,
            "slug": self.story.slug,
            "language": "en",
            "kind": "news",
            "body-count": "1",
            "body-0-deleted": "",
            "body-0-order": "0",
            "body-0-type": "heading",
            "body-0-id": "b1",
            "body-0-value": "The boats",
            "bylines-TOTAL_FORMS": "0",
            "bylines-INITIAL_FORMS": "0",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            **opened,
            **more,
        }
        return client.post(reverse("wagtailadmin_pages:edit", args=[self.story.pk]), data)

    def latest(self):
        return ArticlePage.objects.get(pk=self.story.pk).get_latest_revision_as_object()

    def titles_in_history(self):
        revisions = Revision.page_revisions.filter(object_id=str(self.story.pk))
        return [revision.content["title"] for revision in revisions.order_by("created_at", "pk")]


class Collisions(TwoEditors, TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.lena = User.objects.create_superuser("lena", first_name="Lena", last_name="Orth")
        cls.odile = User.objects.create_superuser("odile", first_name="Odile", last_name="Brannock")
        cls.story = make_article(title="Ferry runs", published=True)

    def collide(self, **more):
        hers, mine = self.open_form(self.lena), self.open_form(self.odile)
        assert self.post(hers, "Ferry runs again").status_code == 302
        return mine, self.post(mine, "Ferry runs late", **more)

    def test_the_second_is_shown_both_versions(self):
        _, answer = self.collide()

        page = answer.content.decode()
        assert answer.status_code == 409
        assert "Lena Orth saved this story" in page
        assert '<span class="deletion">again</span>' in page
        assert '<span class="addition">late</span>' in page
        assert self.titles_in_history() == ["Ferry runs", "Ferry runs again"]

    def test_keeping_mine_keeps_theirs_in_the_history(self):
        (client, _), answer = self.collide()
        posted = dict(answer.context_data["posted"])

        edit = reverse("wagtailadmin_pages:edit", args=[self.story.pk])
        self.assertRedirects(client.post(edit, posted), edit)

        assert self.titles_in_history() == ["Ferry runs", "Ferry runs again", "Ferry runs late"]
        assert self.latest().title == "Ferry runs late"

    def test_keeping_theirs_keeps_mine_in_the_history(self):
        (client, _), answer = self.collide()
        posted = dict(answer.context_data["posted"])

        edit = reverse("wagtailadmin_pages:edit", args=[self.story.pk])
        self.assertRedirects(client.post(edit, {**posted, "collision": "keep theirs"}), edit)

        assert self.titles_in_history() == [
            "Ferry runs",
            "Ferry runs again",
            "Ferry runs late",
            "Ferry runs again",
        ]
        latest = ArticlePage.objects.get(pk=self.story.pk).latest_revision
        assert (latest.user, latest.as_object().title) == (self.lena, "Ferry runs again")

    def test_a_third_save_while_i_choose_is_shown_as_well(self):
        (client, _), answer = self.collide()
        posted = dict(answer.context_data["posted"])
        self.post(self.open_form(self.lena), "Ferry runs daily")

        again = client.post(reverse("wagtailadmin_pages:edit", args=[self.story.pk]), posted)

        assert again.status_code == 409
        assert self.latest().title == "Ferry runs daily"

    def test_publishing_asks_too_and_nothing_goes_live(self):
        _, answer = self.collide(**{"action-publish": "1"})

        self.story.refresh_from_db()
        assert answer.status_code == 409
        assert self.story.title == "Ferry runs"
        assert ("action-publish", "1") in answer.context_data["posted"]

    def test_a_save_after_their_publication_asks(self):
        mine = self.open_form(self.odile)
        draft = ArticlePage.objects.get(pk=self.story.pk)
        draft.title = "Ferry runs again"
        draft.save_revision(user=self.lena).publish(user=self.lena)

        assert self.post(mine, "Ferry runs late").status_code == 409

    def test_bulk_publication_of_what_i_see_is_no_newer_work(self):
        draft = ArticlePage.objects.get(pk=self.story.pk)
        draft.title = "Ferry runs again"
        revision = draft.save_revision(user=self.lena)
        mine = self.open_form(self.odile)
        revision.publish(user=self.lena)

        assert self.post(mine, "Ferry runs late").status_code == 302

    def test_autosave_of_an_older_form_is_refused(self):
        hers, mine = self.open_form(self.lena), self.open_form(self.odile)
        self.post(hers, "Ferry runs again")
        client, opened = mine

        answer = client.post(
            reverse("wagtailadmin_pages:edit", args=[self.story.pk]),
            {"title": "Ferry runs late", **opened},
            headers={"accept": "application/json"},
        )

        assert answer.status_code == 400
        assert answer.json()["error_code"] == "invalid_revision"
        assert self.latest().title == "Ferry runs again"

    def test_autosave_into_the_version_that_i_loaded_is_newer_work(self):
        first = ArticlePage.objects.get(pk=self.story.pk)
        revision = first.save_revision(user=self.lena)
        mine = self.open_form(self.odile)
        first.title = "Ferry runs again"
        first.save_revision(user=self.lena, overwrite_revision=revision)

        assert self.post(mine, "Ferry runs late").status_code == 409

    def test_my_own_autosave_is_no_newer_work(self):
        revision = ArticlePage.objects.get(pk=self.story.pk).save_revision(user=self.odile)
        mine = self.open_form(self.odile)

        answer = self.post(mine, "Ferry runs late", overwrite_revision_id=str(revision.pk))

        assert answer.status_code == 302
        assert self.latest().title == "Ferry runs late"

    def test_my_own_autosave_on_its_way_while_i_save_is_no_newer_work(self):
        mine = self.open_form(self.odile)
        autosaved = ArticlePage.objects.get(pk=self.story.pk)
        autosaved.title = "Ferry runs la"
        autosaved.save_revision(user=self.odile, log_action=True)  # as Wagtail's form does

        assert self.post(mine, "Ferry runs late").status_code == 302
        assert self.latest().title == "Ferry runs late"

    def test_a_correction_of_my_draft_while_i_write_is_newer_work(self):
        quotation = make_quotation("The harbour will open in May, and not before.")
        for is_live in (False, True):
            self.story = make_article(title="Ferry runs", published=is_live)
            draft = ArticlePage.objects.get(pk=self.story.pk)
            draft.standfirst = f"“{quotation.text}”"
            draft.save_revision(user=self.odile, log_action=True)
            mine = self.open_form(self.odile)
            corrected = f"The harbour will open in June, and not before {is_live}."

            correct(quotation, by=self.lena, reason="We misheard.", words=corrected)

            assert self.post(mine, "Ferry runs late").status_code == 409
            assert self.latest().standfirst == f"“{corrected}”"
            quotation.refresh_from_db()

    def test_an_autosave_on_its_way_while_a_draft_is_published_does_not_take_it_down(self):
        draft = make_article(title="Weather")
        loaded = draft.save_revision(user=self.odile)
        late = ArticlePage.objects.get(pk=draft.pk)  # as the autosave's request has it
        late.opened_version = OpenedVersion(str(loaded.pk), loaded.created_at.isoformat())
        draft.save_revision(user=self.odile).publish(user=self.odile)

        with self.assertRaises(NewerVersionExists):
            late.save()

        assert ArticlePage.objects.get(pk=draft.pk).live

    def test_nor_while_the_version_that_it_writes_to_is_approved(self):
        draft = make_article(title="Weather")
        loaded = draft.save_revision(user=self.odile)
        late = ArticlePage.objects.get(pk=draft.pk)
        late.opened_version = OpenedVersion(str(loaded.pk), loaded.created_at.isoformat())
        loaded.publish(user=self.lena)

        with self.assertRaises(NewerVersionExists):
            late.save()

        assert ArticlePage.objects.get(pk=draft.pk).live

    def test_a_form_that_was_opened_last_saves_as_ever(self):
        assert self.post(self.open_form(self.lena), "Ferry runs again").status_code == 302
        assert self.post(self.open_form(self.odile), "Ferry runs late").status_code == 302


class AtTheSameMoment(TwoEditors, TransactionTestCase):
    serialized_rollback = True

    def test_of_many_who_save_at_once_one_is_first_and_all_others_are_asked(self):
        self.story = make_article(title="Ferry runs", published=True)
        editors = [User.objects.create_superuser(f"editor{number}") for number in range(6)]
        forms = [self.open_form(editor) for editor in editors]
        start, statuses = threading.Barrier(len(forms)), []

        def save(number, form):
            try:
                start.wait()
                statuses.append(self.post(form, f"Ferry runs {number}").status_code)
            finally:
                connection.close()

        threads = [threading.Thread(target=save, args=each) for each in enumerate(forms)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert sorted(statuses) == [302, *[409] * 5]
        assert len(self.titles_in_history()) == 2
