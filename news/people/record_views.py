from wagtail.snippets.views.snippets import CreateView, EditView


class SavedDeliberately:
    """No autosave: a record has no draft, so half-typed words would be on record at once."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False


class CreateRecord(SavedDeliberately, CreateView):
    pass


class EditRecord(SavedDeliberately, EditView):
    pass
