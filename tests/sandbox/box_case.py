"""One attack or limit test of the box: what it is (Case) and how its result is checked.

A case is data. Its words may hold marks that stand for things of the run:
  @dir@       a folder of this case on the host, which the box's user may write to
  @build@     the folder of built programs on the host (bound at /t in every box)
  @secret@    a host file with the text SECRET, outside of every bind
  @abstract@  the name of an abstract socket that the runner listens on
  @port@      a TCP port of 127.0.0.1 that the runner listens on
"""

import dataclasses
import json
import re

SECRET = "the-secret-of-the-host"
ANY = object()
NOBODY = 65534  # The ordinary user of --user.

# Every box gets these unless the case says otherwise. Small, so that a failure is found soon.
DEFAULTS = {"--cpu": "2", "--wall": "6", "--memory": "64M", "--processes": "16"}

KEYS = {
    "verdict": (str,),
    "reason": (str,),
    "exit_status": (int, type(None)),
    "signal": (int, type(None)),
    "cpu_ns": (int,),
    "wall_ns": (int,),
    "memory_peak_bytes": (int,),
    "processes_peak": (int, type(None)),
    "protections": (list,),
}
VERDICTS = ("OK", "TLE", "MLE", "OLE", "RTE", "SV", "IE")


@dataclasses.dataclass
class Case:
    name: str
    tries: str  # What it tries, in a few words.
    layer: str  # What should stop it; "" for honest programs.
    run: str  # A program of attacks/ with arguments: "end exit 7", "calls.py mount"; or a path.
    options: str = ""  # Of judge box, over DEFAULTS.
    verdict: tuple = ("OK",)  # Each verdict that is legitimate.
    why: str = ""  # Needed where several verdicts are.
    reason: str = ""  # Regular expression that `reason` must hold.
    exit_status: object = ANY
    signal: object = ANY
    stdout: object = None  # Regular expression that stdout must hold; None: "done" if OK.
    stderr: str = ""
    lacks: str = ""  # Regular expression that neither output may hold.
    peak: tuple = ()  # processes_peak, least and most; not looked at without a cgroup.
    memory_least: int = 0  # memory_peak_bytes; not looked at without a cgroup.
    still: str = ""  # A file in @dir@ that must no longer grow when the result is there.
    first: str = ""  # A run before, in a box of its own, whose traces must be gone.
    weak: object = None  # Without cgroups: None is the same, a tuple its verdicts, () is left out.
    user: object = None  # As an ordinary user, likewise; None is as `weak`.
    pipe_stdin: bool = False  # judge's own stdin is a pipe that stays open and empty.

    def __post_init__(self):
        if isinstance(self.verdict, str):
            self.verdict = (self.verdict,)
        unknown = set(self.verdict) - set(VERDICTS)
        if unknown or (len(self.verdict) > 1 and not self.why):
            raise ValueError(f"{self.name}: {unknown or 'several verdicts need a why'}")

    def expected(self, user, weak_mode):
        """The verdicts that count in this mode; () when the case says nothing there."""
        if weak_mode and user and self.user is not None:
            return self.user
        if weak_mode and self.weak is not None:
            return self.weak
        return self.verdict


def command_of(case_run):
    """Turns "mem_child orphan" into the command inside the box."""
    words = case_run.split()
    if words[0].startswith("/"):
        return words
    interpreter = {"py": ["/usr/bin/python3"], "js": ["/usr/bin/node"]}
    return interpreter.get(words[0].rpartition(".")[2], []) + ["/t/" + words[0]] + words[1:]


def options_of(case_options, slow=1):
    """The options of judge box, with its times stretched for a slow machine."""
    words = case_options.split()
    for name, value in DEFAULTS.items():
        if name not in words:
            words += [name, value]
    for name in ("--cpu", "--wall") if slow != 1 else ():
        at = words.index(name) + 1
        words[at] = str(float(words[at]) * slow)
    return words


def parse_result(text):
    """The result object, and what is wrong with its shape."""
    try:
        result = json.loads(text)
    except ValueError:
        return None, [f"stdout is not one JSON document: {text[:200]!r}"]
    if not isinstance(result, dict):
        return None, ["the JSON document is not an object"]
    errors = [f"no key {key}" for key in KEYS if key not in result]
    for key, types in KEYS.items():
        value = result.get(key)
        if key in result and (not isinstance(value, types) or isinstance(value, bool)):
            if not (key == "reason" and value is None):
                errors.append(f"{key} is {value!r}")
    if result.get("verdict") not in VERDICTS:
        errors.append(f"verdict is {result.get('verdict')!r}")
    return (None if errors else result), errors


def check_text(case, verdict, stdout, stderr):
    """The output's words count with OK and with the first verdict; what it lacks counts always."""
    errors = []
    wanted = case.stdout
    if wanted is None:
        wanted = "done" if verdict == "OK" and not case.run.startswith("/") else ""
    for text, pattern, name in ((stdout, wanted, "stdout"), (stderr, case.stderr, "stderr")):
        if verdict in ("OK", case.verdict[0]) and pattern and not re.search(pattern, text, re.S):
            errors.append(f"{name} lacks /{pattern}/: {text[-300:]!r}")
        for word in ("ESCAPED", SECRET):
            at = text.find(word)
            if at >= 0:
                errors.append(f"{name} has {text[at:at + 200]!r}")
        if case.lacks and re.search(case.lacks, text):
            errors.append(f"output has /{case.lacks}/")
    return errors


def check_result(case, expected, result, weak_mode):
    """Compares a well-formed result with what the case expects."""
    errors = []
    verdict = result["verdict"]
    if verdict not in expected:
        errors.append(f"expected {'|'.join(expected)}, got {verdict}")
    same = expected == case.verdict
    if same and case.reason and verdict == case.verdict[0]:
        if not re.search(case.reason, result["reason"] or "", re.I):
            errors.append(f"reason lacks /{case.reason}/")
    if verdict not in ("OK", "IE") and not result["reason"]:
        errors.append("no reason is given")
    for key in ("exit_status", "signal"):
        wanted = getattr(case, key)
        if same and wanted is not ANY and result[key] != wanted:
            errors.append(f"{key} is {result[key]}, not {wanted}")
    if verdict == "OK" and (result["exit_status"] != 0 or result["signal"] is not None):
        errors.append("OK, but not with exit status 0")
    if not weak_mode and case.peak:
        peak = result["processes_peak"]
        if peak is None or not case.peak[0] <= peak <= case.peak[1]:
            errors.append(f"processes_peak is {peak}, not within {case.peak}")
    if not weak_mode and result["memory_peak_bytes"] < case.memory_least:
        errors.append(f"memory_peak_bytes is below {case.memory_least}")
    if errors:
        short = {key: result[key] for key in KEYS if key != "protections"}
        errors.append("result " + json.dumps(short))
    return errors
