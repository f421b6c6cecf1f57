"""Letters in the terminal, for `make run`: whole, where mail is cut into lines of 76 characters."""

from django.core.mail.backends.console import EmailBackend

RULE = "-" * 72


class LetterBackend(EmailBackend):
    def write_message(self, message):
        self.stream.write(
            f"To: {', '.join(message.recipients())}\nSubject: {message.subject}\n\n"
            f"{message.body}\n{RULE}\n"
        )
