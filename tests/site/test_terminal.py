import io

from django.core.mail import EmailMessage

from newsroom.terminal import RULE, LetterBackend


def test_a_letter_is_printed_with_its_link_whole():
    link = f"http://localhost:8000/admin/password_reset/confirm/{'x' * 90}/"
    letter = EmailMessage("Your account", f"O’Brien,\n{link}", to=["mira@example.org"])
    terminal = io.StringIO()

    LetterBackend(stream=terminal, alias="default").send_messages([letter])

    assert terminal.getvalue() == (
        f"To: mira@example.org\nSubject: Your account\n\nO’Brien,\n{link}\n{RULE}\n"
    )
