"""A folder for JUDGE_HOME: languages and policies as they are, and a bank that a test may edit."""

import json
import os
import pathlib
import shutil
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# Waits for as long as its problem lets it. It takes no time of a core.
ASLEEP = "import time\nclass Solution:\n    def twoSum(self, nums, target):\n" \
         "        time.sleep(10000)\n"
PATIENT_MS = 600000  # As much as a problem may give. No test takes so long on any machine.


class Home:
    """All that is started until the end of the block grades with the bank in it: a copy of Two Sum,
    with other limits where @limits says so."""

    def __init__(self, **limits):
        self.folder = tempfile.mkdtemp(prefix="judge-home-")
        os.chmod(self.folder, 0o755)
        for part in ("harness", "sandbox"):
            os.symlink(ROOT / part, os.path.join(self.folder, part))
        self.bank = pathlib.Path(self.folder, "problems")
        self.problem = self.bank / "two-sum"
        shutil.copytree(ROOT / "problems" / "two-sum", self.problem)
        document = json.loads(self.read("problem.json"))
        document["limits"].update(limits)
        if limits:
            self.write("problem.json", json.dumps(document))

    def __enter__(self):
        os.environ["JUDGE_HOME"] = self.folder
        return self

    def __exit__(self, *_):
        del os.environ["JUDGE_HOME"]
        shutil.rmtree(self.folder)

    def write(self, name, text):
        """One of the problem's files."""
        (self.problem / name).write_text(text, encoding="utf-8")

    def read(self, name):
        """Likewise."""
        return (self.problem / name).read_text(encoding="utf-8")


def patient():
    """One where an answer may be ASLEEP until a test has done what it wants to do meanwhile."""
    return Home(wall_ms=PATIENT_MS)
