import secrets

from wagtail.admin.forms import auth
from wagtail.users.forms import UserCreationForm, UserEditForm

from . import letters


class PasswordResetForm(auth.PasswordResetForm):
    def save(self, **kwargs):
        """Leaves all of it to the worker: whether there is an account can't be told from here."""
        letters.help_with_password.enqueue(self.cleaned_data["email"])


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
