"""What must always hold of the record, in the database itself."""

import hashlib
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import TestCase
from django.utils import timezone

from news.models import Quotation, QuotationCheck, QuotationSource, Role
from tests.making import make_person, make_quotation


class QuotationConstraintTests(TestCase):
    def refused(self, make):
        with pytest.raises(IntegrityError), transaction.atomic():
            make()

    def test_a_date_has_a_precision(self):
        self.refused(lambda: make_quotation(said_on=date(2020, 1, 1), said_precision="unknown"))

    def test_an_unknown_date_stays_empty(self):
        self.refused(lambda: make_quotation(said_on=None, said_precision="month"))

    def test_misattributed_words_have_no_speaker(self):
        self.refused(lambda: make_quotation(status="misattributed", speaker=make_person()))

    def test_only_misattributed_words_name_whom_they_were_put_into_the_mouth_of(self):
        self.refused(lambda: make_quotation(wrongly_attributed_to=make_person()))

    def test_of_a_month_the_day_is_not_kept(self):
        quotation = make_quotation(said_on=date(2017, 10, 20), said_precision="month")

        assert quotation.said_on == date(2017, 10, 1)

    def test_a_quotation_has_words(self):
        self.refused(lambda: make_quotation(text=""))

    def test_a_speaker_on_record_is_not_deleted(self):
        quotation = make_quotation()

        with pytest.raises(ProtectedError):
            quotation.speaker.delete()

    def test_its_key_is_an_integer_and_its_address_a_uuid(self):
        quotation = make_quotation()

        assert isinstance(quotation.pk, int)
        assert quotation.get_absolute_url() == f"/quotations/{quotation.uuid}/"

    def test_an_earlier_version_brings_back_words_but_neither_address_nor_status(self):
        quotation = make_quotation("First words.")
        revision = quotation.save_revision()
        Quotation.objects.filter(pk=quotation.pk).update(text="Second words.", status="verified")

        earlier = Quotation.objects.get(pk=quotation.pk).revisions.get(pk=revision.pk).as_object()

        assert (earlier.text, earlier.status) == ("First words.", "verified")
        assert earlier.uuid == quotation.uuid


class SourceTests(TestCase):
    def test_an_extract_has_its_sha256(self):
        source = make_quotation("Yes.").sources.get()

        assert source.sha256 == hashlib.sha256(b"Yes.").hexdigest()

    def test_an_extract_without_one_is_refused(self):
        source = make_quotation().sources.get()

        with pytest.raises(IntegrityError), transaction.atomic():
            QuotationSource.objects.filter(pk=source.pk).update(sha256="")


class CheckTests(TestCase):
    def setUp(self):
        self.quotation = make_quotation()
        self.check = QuotationCheck.objects.create(
            quotation=self.quotation,
            from_status="unverified",
            to_status="verified",
            checked_at=timezone.now(),
            method="transcript",
            source=self.quotation.sources.get(),
            words=self.quotation.text,
            extract_sha256=self.quotation.sources.get().sha256,
            extract_start=0,
            extract_end=5,
        )

    def test_a_check_is_never_changed(self):
        self.check.note = "On second thoughts"

        with pytest.raises(ValidationError, match="never changed"):
            self.check.save()

    def test_a_check_is_never_deleted(self):
        with pytest.raises(ValidationError, match="never deleted"):
            self.check.delete()

    def test_its_source_may_go_and_its_evidence_stays(self):
        QuotationSource.objects.all().delete()

        self.check.refresh_from_db()
        assert self.check.source is None
        assert len(self.check.extract_sha256) == 64
        assert self.check.extract_end == 5


class RoleTests(TestCase):
    def test_a_role_ends_after_it_starts(self):
        with pytest.raises(IntegrityError), transaction.atomic():
            Role.objects.create(
                person=make_person(),
                title="Harbour master",
                started_on=date(2020, 1, 1),
                started_precision="year",
                ended_on=date(2019, 1, 1),
                ended_precision="year",
            )

    def test_a_period_says_what_is_known(self):
        role = Role(title="Harbour master", started_on=date(2019, 9, 1), started_precision="month")

        assert role.period == "since September 2019"
