"""Every example of docs/api.md, in its order."""

import re
import subprocess

from daemon import ROOT, Daemon


def run(options, results):
    """The part."""
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    results.check("there are examples", len(blocks) >= 6)
    with Daemon(options.judge, results) as daemon:
        for block in blocks:
            script = block.replace("127.0.0.1:8080", f"127.0.0.1:{daemon.port}")
            done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script],
                                  cwd=daemon.folder, capture_output=True, text=True, check=False,
                                  timeout=60)
            results.check(block.splitlines()[0], done.returncode == 0 and done.stdout, done)
