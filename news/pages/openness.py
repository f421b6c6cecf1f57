from wagtail.models import PageViewRestriction


class KnowsWhetherItIsOpen:
    """For pages that `for_serving()` finds, before `Page`: two queries fewer for each reader."""

    is_open = False  # found in another way, nobody knows

    def get_view_restrictions(self):
        """Wagtail asks for the pages above and for their restrictions; here none is known to be."""
        return (
            PageViewRestriction.objects.none() if self.is_open else super().get_view_restrictions()
        )
