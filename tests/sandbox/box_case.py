"""One attack or limit test of the box: what it is (Case) and how its result is checked.

A case is data. Its words may hold marks that stand for things of the run:
  @dir@       a folder of this case on the host, which the box's user may write to
  @build@     the folder of built programs on the host (bound at /t in every box)
  @secret@    a host file with the text SECRET, outside of every bind
  @abstract@  the name of an abstract socket that the runner listens on
  @port@      a TCP port of 127.0.0.1 that the runner listens on

Each attack names the layer that should stop it, and what is seen when judge-box-weak is without
that layer (Off): that it succeeds, so that the test can fail, or which other layer then holds.
"""

import dataclasses
import json
import re

from layers import LAYERS, OTHERS

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


@dataclasses.dataclass(frozen=True)
class Off:
    """What is seen without layers. Made by the functions below."""
    layers: str  # With commas between; "" for the first layer of the case.
    outcome: str  # One of OUTCOMES.
    verdict: tuple = ("OK",)  # "none": judge-box itself comes to grief.
    shows: str = ""  # Regular expression that reason, output or witnesses must hold.
    by: str = ""  # The layers that hold it then.
    options: str = ""  # Of judge box, over those of the case.
    why: str = ""  # Why it is not run, or why either may be seen.

    def __post_init__(self):
        words = self.layers.split(",") if self.layers else []
        unknown = set(words) - set(LAYERS) | set(self.by.split()) - set(LAYERS) - set(OTHERS)
        if unknown or self.outcome not in OUTCOMES:
            raise ValueError(f"no such layer or outcome: {unknown} {self.outcome}")


OUTCOMES = {
    "succeeds": "the attack reaches its first aim",
    "outlasts": "the attack goes on until the test kills the box",
    "held": "another layer stops it",
    "either": "this depends on the machine",
    "not run": "it would do harm, or shows nothing",
}


def succeeds(layers="", shows="ESCAPED", verdict="OK", options=""):
    return Off(layers, "succeeds", (verdict,), shows, options=options)


def outlasts(layers="", options=""):
    return Off(layers, "outlasts", options=options)


def held(by, verdict="OK", shows="", layers="", options=""):
    return Off(layers, "held", (verdict,) if isinstance(verdict, str) else verdict, shows, by,
               options)


def either(why, verdict="OK", shows="", layers="", by="kernel"):
    return Off(layers, "either", (verdict,) if isinstance(verdict, str) else verdict, shows, by,
               why=why)


def not_run(why):
    return Off("", "not run", why=why)


@dataclasses.dataclass
class Case:
    name: str
    tries: str  # What it tries, in a few words.
    layer: str  # What should stop it, with commas between; "" for honest programs.
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
    without: tuple = ()  # Off for the first layer alone, then for that and others.

    def __post_init__(self):
        if isinstance(self.without, Off):
            self.without = (self.without,)
        self.check_layers()
        if isinstance(self.verdict, str):
            self.verdict = (self.verdict,)
        unknown = set(self.verdict) - set(VERDICTS)
        if unknown or (len(self.verdict) > 1 and not self.why):
            raise ValueError(f"{self.name}: {unknown or 'several verdicts need a why'}")

    def check_layers(self):
        names = self.layer.split(",") if self.layer else []
        unknown = set(names) - set(LAYERS) - set(OTHERS)
        alone = self.without and (self.without[0].layers or names[0]) in names[:1] + [""]
        if unknown or bool(names) != bool(alone):
            raise ValueError(f"{self.name}: unknown layers {unknown}, or nothing said of a run "
                             "without the first of them alone")

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


def check_off(off, result, text, witnessed):
    """What is wrong with a run without layers. result is None when the box went on and on."""
    if off.outcome == "outlasts" or result is None:
        if (off.outcome == "outlasts") == (result is None):
            return []
        return ["it goes on and on" if result is None else f"it ended: {json.dumps(result)[:300]}"]
    errors = []
    if result["verdict"] not in off.verdict:
        errors.append(f"expected {'|'.join(off.verdict)}, got {result['verdict']}")
    if not re.search(off.shows, text, re.I | re.S):
        errors.append(f"nothing has /{off.shows}/")
    if off.outcome == "held":
        errors += witnessed
        if "ESCAPED" in text or SECRET in text:
            errors.append("the attack succeeds")
    return errors + [f"seen: {text[-300:]!r}"] if errors else []


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
