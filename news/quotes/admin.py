"""The record in the admin."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import SnippetViewSet

from news.people.record_views import CreateRecord, EditRecord

from .chooser import QuotationChooserViewSet
from .correcting.admin import correct_button
from .correcting.translations import keep_as_they_are
from .correcting.views import may_correct
from .desk.check import CheckView
from .desk.listing import QuotationFilterSet, QuotationIndex
from .models import Quotation
from .panels import form_of


class EditQuotation(EditRecord):
    """What readers have seen is not edited here: a button leads to correcting it."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if self.object.public_since:
            self.panel = form_of(is_public=True)
            self.form_class = self.panel.get_form_class()

    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        if self.object.public_since and not self.request.user.has_perm("news.correct_quotation"):
            keep_as_they_are(form)
        return form

    @cached_property
    def header_buttons(self):
        buttons = list(super().header_buttons)
        if self.request.user.has_perm("news.check_quotation"):
            check = reverse(self.model.snippet_viewset.get_url_name("check"), args=[self.object.pk])
            buttons.append(HeaderButton("Check", url=check, icon_name="glasses"))
        return buttons

    @cached_property
    def header_more_buttons(self):
        buttons = list(super().header_more_buttons)
        if may_correct(self.request.user):
            buttons.append(correct_button(self.object))
        return buttons


class QuotationViewSet(SnippetViewSet):
    model = Quotation
    add_view_class = CreateRecord
    edit_view_class = EditQuotation
    index_view_class = QuotationIndex
    icon = "openquote"
    menu_label = "Quotations"
    menu_name = "quotations"
    menu_order = 220
    add_to_admin_menu = True
    chooser_viewset_class = QuotationChooserViewSet
    filterset_class = QuotationFilterSet
    search_fields = ["text", "speaker__name", "speaker__aliases__name", "occasion"]
    search_backend_name = None  # Wagtail's index answers some quotation marks with an error
    list_per_page = 50
    inspect_view_enabled = True
    copy_view_enabled = False

    def get_edit_handler(self):
        return form_of(is_public=False)

    def get_urlpatterns(self):
        check = self.construct_view(CheckView, header_icon="glasses")
        return [*super().get_urlpatterns(), path("check/<int:pk>/", check, name="check")]
