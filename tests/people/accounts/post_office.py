"""A mail server on this machine that takes every letter, for the length of a `with`."""

import base64
import email
import email.policy
import socketserver
import threading
from contextlib import contextmanager


@contextmanager
def post_office(refusals=0):
    """Yields its `address` and what it took: `letters`, and the `logins` as (name, password).

    The first `refusals` letters are sent back with "try again later".
    """
    with _Server(("127.0.0.1", 0), _Conversation) as server:
        server.letters, server.logins, server.refusals = [], [], refusals
        server.address = f"127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 post office")
        for line in iter(self.rfile.readline, b""):
            verb, _, rest = line.decode().strip().partition(" ")
            getattr(self, f"on_{verb.lower()}", self.on_other)(rest)

    def on_ehlo(self, rest):
        self.say("250-post office")
        self.say("250 AUTH PLAIN")

    def on_auth(self, rest):
        _, name, password = base64.b64decode(rest.split()[1]).decode().split("\0")
        self.server.logins.append((name, password))
        self.say("235 welcome")

    def on_data(self, rest):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        if self.server.refusals:
            self.server.refusals -= 1
            self.say("451 try again later")
        else:
            letter = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
            self.server.letters.append(letter)
            self.say("250 taken")

    def on_other(self, rest):
        self.say("250 fine")

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())
