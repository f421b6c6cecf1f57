import secrets
from datetime import timedelta

from wagtail.admin.forms import auth
from wagtail.users.forms import UserCreationForm, UserEditForm

from news.delivery.limits import Limit, LimitReached, sender_of, spend

from . import letters

BY_SENDER = Limit("passwords asked for by one sender", most=20, per=timedelta(hours=1))
FOR_ONE_ADDRESS = Limit("passwords asked for at one address", most=3, per=timedelta(hours=1))


class PasswordResetForm(auth.PasswordResetForm):
    def save(self, request=None, **kwargs):
        """Leaves all of it to the worker: whether there is an account can't be told from here.

        Nor whether a limit was reached: a letter that came a minute ago serves as well.
        """
        address = self.cleaned_data["email"]
        try:
            spend(BY_SENDER, sender_of(request))
            spend(FOR_ONE_ADDRESS, address.casefold())
        except LimitReached:
            return
        letters.help_with_password.enqueue(address)


class ByRank:
    """Only a superuser makes superusers; an administrator could become one otherwise."""

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        if superuser := self.fields.get("is_superuser"):
            superuser.label = "Superuser"  # Wagtail says "Administrator", which is a role here
            superuser.help_text = "May do everything, whatever the roles. One is enough."
            if not by.is_superuser:
                superuser.disabled = True
                superuser.help_text = "Only a superuser can make another one."


class NewColleagueForm(ByRank, UserCreationForm):
    password_required = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields[
            "password1"
        ].help_text = "Leave both passwords empty, and we send an e-mail with a link to choose one."

    @property
    def is_invitation(self):
        return not self.cleaned_data["password1"]

    def save(self, commit=True):
        if self.is_invitation:
            self.instance.set_password(secrets.token_urlsafe(32))  # which nobody will ever know
        return super().save(commit)


class ColleagueForm(ByRank, UserEditForm):
    pass
