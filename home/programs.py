"""Programs that run side by side and end together, however this process ends."""

import contextlib
import os
import signal
import subprocess
import time

# Reads until whoever holds the other end is gone, be it by kill -9; then ends its own group.
LEASH = "trap '' TERM; read -r gone; kill -TERM 0"
ENDS_WITHIN = 10  # seconds, for what a program has begun
SOON = 5  # seconds: a program that ends sooner than this did not start well
TRIES = 3


class DoesNotStayUp(Exception):
    """Says which program it is."""


class Programs:
    """A context manager: what is started inside is kept running, and has ended when it exits."""

    def __init__(self, report):
        self.report = report
        self.commands = {}
        self.running = {}
        self.started_at = {}
        self.failures = {}

    def __enter__(self):
        self.leash = subprocess.Popen(  # noqa: S602 - a constant
            LEASH, shell=True, stdin=subprocess.PIPE, process_group=0
        )
        return self

    def __exit__(self, *exception):
        for process in self.running.values():
            process.terminate()
        deadline = time.monotonic() + ENDS_WITHIN
        for process in self.running.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0, deadline - time.monotonic()))
        os.killpg(self.leash.pid, signal.SIGKILL)
        for process in (*self.running.values(), self.leash):
            process.wait()
        self.leash.stdin.close()

    def start(self, name, command):
        self.commands[name] = command
        self.started_at[name] = time.monotonic()
        self.running[name] = subprocess.Popen(  # noqa: S603 - our own commands
            command, stdin=subprocess.DEVNULL, process_group=self.leash.pid
        )

    def restart_ended(self):
        """Starts again what has ended; raises DoesNotStayUp when that was no use."""
        for name, process in list(self.running.items()):
            if process.poll() is None:
                continue
            if time.monotonic() - self.started_at[name] > SOON:
                self.failures[name] = 0
            self.failures[name] = self.failures.get(name, 0) + 1
            if self.failures[name] == TRIES:
                raise DoesNotStayUp(name)
            self.report(f"The {name} has ended (exit code {process.returncode}): started again.")
            self.start(name, self.commands[name])
