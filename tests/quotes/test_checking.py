"""A quotation is verified by the words in a stored extract or by a named editor, and not else."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase
from django.utils import timezone
from wagtail.log_actions import registry as log_registry

from news.models import Quotation, QuotationCheck, QuotationSource, User
from news.quotes.checking import CheckRefused, change_status, dispute, verify
from tests.making import make_quotation

EXTRACT = "The chair said: “The harbour will open in May, but only to boats.” She sat down."


def make_source(quotation, extract=EXTRACT, **fields):
    fields = {"kind": "transcript", "title": "Minutes", **fields}
    return QuotationSource.objects.create(quotation=quotation, extract=extract, **fields)


class CheckCase(TestCase):
    def setUp(self):
        self.editor = User.objects.create_user("researcher")
        self.quotation = make_quotation("The harbour will open in May.")
        self.quotation.sources.all().delete()
        self.source = make_source(self.quotation)

    def status(self):
        return Quotation.objects.values_list("status", flat=True).get(pk=self.quotation.pk)

    def refused(self, message, check=verify, **how):
        with pytest.raises(CheckRefused, match=message):
            check(self.quotation, by=how.pop("by", self.editor), **how)
        assert not QuotationCheck.objects.exists()
        assert self.status() == "unverified"


class VerifyTests(CheckCase):
    def test_the_words_stand_in_the_extract(self):
        check = verify(self.quotation, self.editor, "extract", self.source, note="On page 3.")

        assert self.status() == "verified"
        assert EXTRACT[check.extract_start : check.extract_end] == "The harbour will open in May"
        assert check.extract_sha256 == hashlib.sha256(EXTRACT.encode()).hexdigest()
        assert (check.from_status, check.to_status) == ("unverified", "verified")
        assert (check.checked_by, check.source, check.note) == (
            self.editor,
            self.source,
            "On page 3.",
        )
        assert check.words == "The harbour will open in May."

    def test_words_that_the_extract_does_not_have_are_not_verified_by_it(self):
        other = make_source(self.quotation, "The harbour will open in June.")

        self.refused("“Minutes” doesn’t have these words", method="extract", source=other)

    def test_a_source_without_an_extract_verifies_nothing_by_itself(self):
        empty = make_source(self.quotation, "")

        self.refused("No extract of “Minutes” is stored yet", method="extract", source=empty)

    def test_an_extract_needs_its_source(self):
        self.refused("Say which source", method="extract")

    def test_a_source_of_other_words_is_none(self):
        other = make_quotation(EXTRACT).sources.get()

        self.refused("not one of the quotation’s", method="extract", source=other)

    def test_the_extract_is_read_as_it_is_stored(self):
        self.source.extract = "Something else."

        check = verify(self.quotation, self.editor, "extract", self.source)

        assert check.extract_sha256 == hashlib.sha256(EXTRACT.encode()).hexdigest()

    def test_a_named_editor_answers_for_what_they_heard_read_or_asked(self):
        for method in ("recording", "transcript", "document", "speaker"):
            check = verify(self.quotation, self.editor, method, note=f"By {method}.")

            assert (check.checked_by, check.method) == (self.editor, method)
            assert (check.extract_sha256, check.extract_start) == ("", None)
        assert self.status() == "verified"

    def test_a_check_by_hand_without_a_name_is_none(self):
        self.refused("needs the name", method="recording", by=None)

    def test_the_words_in_an_extract_need_no_name(self):
        assert verify(self.quotation, None, "extract", self.source).checked_by is None

    def test_a_check_by_hand_names_its_source_without_resting_on_its_extract(self):
        check = verify(self.quotation, self.editor, "document", self.source)

        assert (check.source, check.extract_sha256) == (self.source, "")

    def test_reports_alone_are_not_enough(self):
        self.refused("Reports repeat each other", method="report")
        self.refused("Reports repeat each other", method="report", source=self.source)

    def test_nobody_checks_by_a_method_of_the_record_itself(self):
        self.refused("Say how you checked", method="words changed")

    def test_a_second_check_is_another_row(self):
        first = verify(self.quotation, self.editor, "extract", self.source)
        second = verify(self.quotation, self.editor, "recording")

        assert list(self.quotation.checks.all()) == [first, second]
        assert (second.from_status, second.to_status) == ("verified", "verified")

    def test_what_is_not_on_record_is_not_checked(self):
        self.quotation.text = "The harbour will open in June."

        check = verify(self.quotation, self.editor, "extract", self.source)

        assert check.words == "The harbour will open in May."
        assert self.quotation.text == "The harbour will open in May."

    def test_withdrawn_and_misattributed_words_are_corrected_and_not_checked(self):
        for status, why in (("withdrawn", "withdrawn"), ("misattributed", "nobody’s")):
            Quotation.objects.filter(pk=self.quotation.pk).update(status=status, speaker=None)

            with pytest.raises(CheckRefused, match=why):
                verify(self.quotation, self.editor, "recording")
            assert self.status() == status

    def test_it_leaves_a_line_in_the_history(self):
        verify(self.quotation, self.editor, "extract", self.source)

        entry = log_registry.get_logs_for_instance(self.quotation).get()
        assert entry.user == self.editor
        assert entry.message == (
            "Found the words in the stored extract: checked against the source"
        )


class DisputeTests(CheckCase):
    def test_a_check_may_throw_doubt(self):
        other = make_source(self.quotation, "The harbour will open in June.")

        check = dispute(self.quotation, self.editor, "extract", other, note="It says June.")

        assert self.status() == "disputed"
        assert (check.extract_sha256, check.extract_end) == (other.sha256, None)

    def test_it_says_what_is_in_doubt(self):
        self.refused("Say in the note", check=dispute, method="report", note=" ")

    def test_reports_may_throw_doubt(self):
        dispute(self.quotation, self.editor, "report", note="Two papers have “June”.")

        assert self.status() == "disputed"

    def test_not_on_words_that_readers_have_had(self):
        Quotation.objects.filter(pk=self.quotation.pk).update(public_since=timezone.now())

        self.refused("Correct the record", check=dispute, method="report", note="It says June.")

    def test_no_check_settles_what_readers_were_told(self):
        dispute(self.quotation, self.editor, "report", note="Two papers have “June”.")
        Quotation.objects.filter(pk=self.quotation.pk).update(public_since=timezone.now())

        with pytest.raises(CheckRefused, match="Correct the record"):
            verify(self.quotation, self.editor, "recording")
        assert self.status() == "disputed"

    def test_another_check_may_settle_it(self):
        dispute(self.quotation, self.editor, "report", note="Two papers have “June”.")

        verify(self.quotation, self.editor, "recording")

        assert self.status() == "verified"
        assert self.quotation.checks.count() == 2


class ReopenTests(CheckCase):
    def setUp(self):
        super().setUp()
        verify(self.quotation, self.editor, "extract", self.source)

    def methods(self):
        return list(self.quotation.checks.values_list("method", flat=True))

    def is_reopened_for(self, method):
        assert self.status() == "unverified"
        assert self.methods() == ["extract", method]
        last = self.quotation.checks.last()
        assert (last.from_status, last.to_status) == ("verified", "unverified")

    def stays_verified(self):
        assert self.status() == "verified"
        assert self.methods() == ["extract"]

    def test_other_words_reopen_the_check(self):
        self.quotation.text = "The harbour will open in June."
        self.quotation.save()

        self.is_reopened_for("words changed")
        assert self.quotation.status == "unverified"

    def test_saving_again_adds_nothing(self):
        self.quotation.text = "The harbour will open in June."
        self.quotation.save()
        self.quotation.save()
        Quotation.objects.get(pk=self.quotation.pk).save()

        self.is_reopened_for("words changed")

    def test_a_stale_copy_of_the_quotation_does_not_bring_the_state_back(self):
        stale = Quotation.objects.get(pk=self.quotation.pk)
        self.source.extract = "Something else."
        self.source.save()

        stale.save()

        assert self.status() == "unverified"

    def test_another_mark_of_the_same_form_does_not(self):
        self.quotation.text = "The harbour  will open in\u00a0May."
        self.quotation.save()

        self.stays_verified()

    def test_nor_do_the_occasion_or_a_note(self):
        self.quotation.occasion, self.quotation.note = "opening", "Said twice."
        self.quotation.save()

        self.stays_verified()

    def test_words_in_a_version_that_is_only_kept_do_not(self):
        self.quotation.text = "The harbour will open in June."
        self.quotation.save_revision()

        self.stays_verified()

    def test_another_extract_reopens_the_check(self):
        self.source.extract = EXTRACT + " Soon."
        self.source.save()

        self.is_reopened_for("extract changed")

    def test_so_does_saving_it_with_the_quotation(self):
        source = self.quotation.sources.get()
        source.extract = "Something else."
        self.quotation.sources = [source]
        self.quotation.save()

        self.is_reopened_for("extract changed")
        assert self.quotation.status == "unverified"

    def test_so_does_removing_the_source(self):
        self.source.delete()

        self.is_reopened_for("extract changed")

    def test_so_does_removing_it_with_others_at_once(self):
        self.quotation.sources.all().delete()

        self.is_reopened_for("extract changed")

    def test_so_does_saving_the_quotation_without_it(self):
        self.quotation.sources = []
        self.quotation.save()

        self.is_reopened_for("extract changed")

    def test_words_and_extract_at_once_are_one_reopening(self):
        source = self.quotation.sources.get()
        source.extract = "Something else."
        self.quotation.sources = [source]
        self.quotation.text = "Something else."
        self.quotation.save()

        self.is_reopened_for("words changed")

    def test_an_earlier_version_brought_back_reopens_the_check(self):
        self.quotation.save_revision()
        earlier = self.quotation.latest_revision
        content = {**earlier.content, "text": "The harbour will open in April."}
        earlier.content = content

        earlier.as_object().save()

        self.is_reopened_for("words changed")

    def test_an_extract_that_no_check_rests_on_may_change_or_go(self):
        other = make_source(self.quotation, "Something else.")
        other.extract = "Something else again."
        other.save()
        other.delete()

        self.stays_verified()

    def test_the_form_of_its_line_ends_is_no_change(self):
        source = make_source(self.quotation, "THE CHAIR:\nThe harbour will open in May.\n")
        verify(self.quotation, self.editor, "extract", source)
        source.extract = "THE CHAIR:\r\nThe harbour will open in May."
        source.save()

        assert self.status() == "verified"
        assert source.extract == "THE CHAIR:\nThe harbour will open in May."

    def test_title_and_address_of_the_source_may_change(self):
        self.source.title, self.source.url = "Minutes, corrected title", "https://harbour.example/"
        self.source.save()

        self.stays_verified()

    def test_every_check_since_counts(self):
        verify(self.quotation, self.editor, "recording")
        self.source.delete()

        assert self.status() == "unverified"
        assert self.methods() == ["extract", "recording", "extract changed"]

    def test_a_check_by_hand_rests_on_no_extract(self):
        quotation = make_quotation("We sail at six.")
        verify(quotation, self.editor, "recording")

        quotation.sources.all().delete()

        assert Quotation.objects.get(pk=quotation.pk).status == "verified"

    def test_what_is_verified_anew_rests_on_the_new_check(self):
        self.source.extract = "Again: the harbour will open in May."
        self.source.save()
        verify(self.quotation, self.editor, "recording")
        self.source.extract = "Whatever."
        self.source.save()

        assert self.status() == "verified"

    def test_words_that_are_changed_with_their_state_are_one_check(self):
        self.quotation.text = "The harbour will open in June."

        change_status(self.quotation, "unverified", self.editor, "words changed")

        self.is_reopened_for("words changed")

    def test_words_that_are_changed_with_a_check_of_their_own_stay_verified(self):
        self.quotation.text = "The harbour will open in June."

        change_status(self.quotation, "verified", self.editor, "recording")

        assert self.status() == "verified"
        assert self.methods() == ["extract", "recording"]

    def test_a_failure_leaves_words_and_state_as_they_were(self):
        self.quotation.text = "The harbour will open in June."
        self.quotation.sources = [QuotationSource(kind="transcript", title=None)]

        with pytest.raises(Exception, match="title"):
            self.quotation.save()

        self.quotation = Quotation.objects.get(pk=self.quotation.pk)
        assert self.quotation.text == "The harbour will open in May."
        self.stays_verified()

    def test_disputed_words_stay_disputed(self):
        dispute(self.quotation, self.editor, "report", note="Two papers have “June”.")
        self.source.delete()

        assert self.status() == "disputed"


class AppendOnlyTests(CheckCase):
    def setUp(self):
        super().setUp()
        self.check = verify(self.quotation, self.editor, "extract", self.source)

    def test_no_queryset_changes_a_check(self):
        for checks in (QuotationCheck.objects.all(), self.quotation.checks.filter(note="")):
            with pytest.raises(ValidationError, match="never changed"):
                checks.update(note="On second thoughts")
        self.check.note = "On second thoughts"
        with pytest.raises(ValidationError, match="never changed"):
            QuotationCheck.objects.bulk_update([self.check], ["note"])

    def test_no_queryset_deletes_a_check(self):
        for checks in (QuotationCheck.objects.all(), self.quotation.checks.filter(note="")):
            with pytest.raises(ValidationError, match="never deleted"):
                checks.delete()

    def test_only_the_link_to_its_source_may_go(self):
        self.source.delete()

        self.check.refresh_from_db()
        assert self.check.source is None
        assert self.check.extract_end == 45
