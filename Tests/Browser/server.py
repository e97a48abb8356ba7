"""A Sidetone server over a copy of the demo's work directory, for one run of the journeys."""

import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request


class Server:
    """Starts on a free port; stops and removes its copy at the end."""

    def __init__(self, program: pathlib.Path, demo: pathlib.Path, config: pathlib.Path):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sidetone-browser-"))
        shutil.copytree(demo / "work", self.folder / "work")
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.program = program
        self.common = ["--config", config, "--archive", demo / "archive", "--work", self.folder / "work"]
        self.output = open(self.folder / "output", "w+")
        self.process = subprocess.Popen(
            [program, "serve", *self.common, "--port", str(self.port)],
            stdout=self.output,
            stderr=subprocess.STDOUT,
        )

    def __enter__(self) -> "Server":
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(self.url + "/readyz", timeout=2)
                return self
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        self.__exit__()
        raise SystemExit("the server did not start:\n" + self.log())

    def __exit__(self, *_) -> None:
        self.process.terminate()
        status = self.process.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)
        assert status == 0, f"the server ended with status {status}"

    def log(self) -> str:
        self.output.flush()
        return (self.folder / "output").read_text()

    def first_link(self) -> str:
        """The one-time link that `serve` printed."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            if found := re.search(r"http://\S+/welcome/[0-9a-f]{64}", self.log()):
                return found.group()
            time.sleep(0.1)
        raise AssertionError("no link of the first admin in:\n" + self.log())

    def run(self, *arguments: str) -> str:
        """Runs a command of the program on the same work directory."""
        outcome = subprocess.run(
            [self.program, *arguments, *self.common], capture_output=True, text=True, check=True, timeout=60
        )
        return outcome.stdout

    def invite(self, name: str, role: str, *options: str) -> str:
        """Adds somebody; returns the path of their link."""
        link = self.run("user", "add", name, "--role", role, *options).strip()
        return link[link.index("/welcome/") :]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
