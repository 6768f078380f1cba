"""judge run --html: a page that a browser can read, that shows what the JSON shows, that nothing a
candidate writes can break, and that is there as a whole or not at all."""

import json
import os
import re
import subprocess
import tempfile
from html.parser import HTMLParser

from bad_input import good_python
from judge import PROBLEMS, one_line

VOID = {"meta", "link", "br", "img", "input", "hr"}
SVG_LEAVES = {"line", "path", "circle", "rect", "polyline"}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class", "id", "scope", "role",
              "viewbox", "open", "aria-label", "aria-labelledby", "aria-hidden", "text-anchor",
              "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "d", "points"}
NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
HOSTILE = "</script></pre><img src=x onerror=\"alert('1')\">&lt; \u202e \x1b[31m"
SOURCE = """class Solution:
    def twoSum(self, nums, target):
        print(%r)
        raise ValueError(%r)
""" % (HOSTILE, HOSTILE)


class Page(HTMLParser):
    """The page as a tree of what matters, and every offence found on the way."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.offences, self.tags, self.texts, self.labels = [], [], [], [], []
        self.feed(text)
        self.close()
        if self.open:
            self.offences.append(f"never closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.offences += [f"<{tag} {name}>" for name, _ in attrs if name not in ATTRIBUTES]
        if tag in ("script", "img", "iframe", "object", "a", "form", "base"):
            self.offences.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.offences += [f"<{tag} {name}>" for name, _ in attrs if name not in ATTRIBUTES]
        if tag not in SVG_LEAVES:
            self.offences.append(f"<{tag}/>")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.offences.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    def all(self, tag):
        """The attributes of every element of that name."""
        return [attrs for name, attrs in self.tags if name == tag]


def shown(text):
    """A text of the JSON as the page shows it: without what turns or controls the terminal."""
    return "".join("?" if ord(c) < 32 and c not in "\n\t" or c in "\u202a\u202b\u202c\u202d\u202e"
                   else c for c in text)


def texts_of(value, path=""):
    """Every text of the JSON that is no key."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of(item, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item, path)
    elif isinstance(value, str):
        yield path, value


def check_svg(results, name, page):
    """Coordinates are numbers within the frame."""
    for tag, attrs in page.tags:
        for key in ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "d", "points"):
            found = [float(number) for number in NUMBERS.findall(attrs.get(key, ""))]
            if key in attrs and not (found and all(-20 <= number <= 600 for number in found)):
                results.check(f"{name} <{tag} {key}>", False, attrs[key])
    plots = [attrs for attrs in page.all("svg") if attrs.get("class") == "plot"]
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    results.check(f"{name} (ids)", len(ids) == len(set(ids)), ids)
    results.check(f"{name} (plots have names)",
                  all(plot.get("role") == "img" and plot.get("aria-labelledby") in ids
                      for plot in plots), plots)
    return len(plots)


def check_page(results, name, path, report):
    """Well formed, safe, for everybody, and the same as the JSON."""
    with open(path, encoding="utf-8") as source:
        text = source.read()
    page = Page(text)
    results.check(f"{name} (well formed)", not page.offences, page.offences[:5])
    policy = [attrs["content"] for attrs in page.all("meta")
              if attrs.get("http-equiv") == "Content-Security-Policy"]
    results.check(f"{name} (policy)", len(policy) == 1 and "default-src 'none'" in policy[0],
                  policy)
    results.check(f"{name} (fetches nothing)", "url(" not in text and "@import" not in text
                  and "://" not in re.sub(r"&[a-z#0-9]+;", "", text), "an address")
    results.check(f"{name} (captions)", len(page.all("table")) == len(page.all("caption")) > 0,
                  len(page.all("table")))
    results.check(f"{name} (headings)", [tag for tag, _ in page.tags if tag in ("h1", "h2")][0]
                  == "h1" and len(page.all("h1")) == 1 and page.all("html")[0]["lang"] == "en",
                  "order")
    whole = "".join(page.texts)
    for place, wanted in texts_of(report):
        if place.endswith(".terms.function"):  # Shown as a formula.
            continue
        results.check(f"{name} {place}", shown(wanted) in whole or wanted in ("sample", ""), wanted)
    return page


def hostile(judge, results, folder):
    """What a candidate writes is text and nothing else."""
    path, page = os.path.join(folder, "hostile.py"), os.path.join(folder, "hostile.html")
    with open(path, "w", encoding="utf-8") as out:
        out.write(SOURCE)
    report, done = judge.grade("two-sum", path, "--no-complexity", "--html", page)
    results.check("hostile (status)", done.returncode == 1 and done.stderr == "", done.stderr)
    results.check("hostile (really there)", "</script>" in (report["failure"]["detail"] or ""),
                  report["failure"])
    check_page(results, "hostile", page, report)


def compiler(judge, results, folder):
    """So is what a compiler quotes of it."""
    path, page = os.path.join(folder, "broken.cpp"), os.path.join(folder, "broken.html")
    with open(path, "w", encoding="utf-8") as out:
        out.write("int x = </script><img src=x onerror=alert(1)>;\n")
    report, done = judge.grade("two-sum", path, "--no-complexity", "--html", page)
    results.check("CE (status)", done.returncode == 1 and report["verdict"] == "CE", done.stderr)
    check_page(results, "CE", page, report)


def redacted(judge, results, folder):
    """A hidden case is as hidden there as it is in the JSON, and --reveal reveals both."""
    with open(os.path.join(PROBLEMS, "two-sum", "tests", "sample.jsonl"), encoding="utf-8") as rows:
        samples = [json.loads(line)["args"] for line in rows
                   if line.strip() and not line.startswith("//")]
    with open(good_python(), encoding="utf-8") as good:
        source = good.read()
    path, page = os.path.join(folder, "leak.py"), os.path.join(folder, "leak.html")
    with open(path, "w", encoding="utf-8") as out:
        out.write(source + f"\nright = Solution.twoSum\ndef leak(self, nums, target):\n"
                  f"    if [nums, target] not in {samples!r}:\n"
                  "        raise ValueError('sec' + 'ret %r' % nums)\n"
                  "    return right(self, nums, target)\nSolution.twoSum = leak\n")
    for options, there in ((), False), (("--reveal",), True):
        report, _ = judge.grade("two-sum", path, "--no-complexity", "--html", page, *options)
        check_page(results, f"hidden {options}", page, report)
        with open(page, encoding="utf-8") as text:
            results.check(f"hidden {options} (secret)", ("secret" in text.read()) is there, there)


def complexity(judge, results, folder):
    """Plots with their points in tables; and the reference, which is measured once."""
    page = os.path.join(folder, "plots.html")
    slow = os.path.join(PROBLEMS, "two-sum", "solutions", "AC-slow", "all_pairs.c")
    cache = {"JUDGE_CACHE": os.path.join(folder, "cache")}
    before, _ = judge.grade("two-sum", slow, env=cache)
    results.check("no reference unasked", before["complexity"]["reference"] is None
                  and before["complexity"]["time"]["twoSum"]["reference"] is None,
                  before["complexity"]["reference"])
    report, done = judge.grade("two-sum", slow, "--html", page, "--claim", "twoSum=O(nums)",
                               env=cache)
    row = report["complexity"]["time"]["twoSum"]
    results.check("with a page (status)", done.returncode == 0 and done.stderr == "", done.stderr)
    results.check("reference", report["complexity"]["reference"] == "AC/own_table.c"
                  and row["reference"] is not None and len(row["reference"]["points"]) > 4, row)
    results.check("fit", row["fit"] is not None and row["fit"]["terms"]
                  and row["figure"] == "typical" and row["figures"]["typical"], row)
    read = check_page(results, "plots", page, report)
    results.check("plots (drawn)", check_svg(results, "plots", read) == 1, "not one plot")
    rows = len([attrs for attrs in read.all("th") if attrs.get("scope") == "row"])
    results.check("plots (tables)", rows >= len(row["points"]) + len(report["groups"]), rows)
    again, _ = judge.grade("two-sum", slow, env=cache)
    results.check("reference (kept)", again["complexity"]["time"]["twoSum"]["reference"]
                  == row["reference"], again["complexity"]["time"]["twoSum"]["reference"])
    spoil(cache["JUDGE_CACHE"])
    spoilt, done = judge.grade("two-sum", slow, env=cache)
    results.check("reference (spoilt cache)", done.returncode == 0
                  and spoilt["complexity"]["reference"] is None, done.stderr)


def spoil(cache):
    """Makes nonsense of the kept figures."""
    for name in os.listdir(cache):
        if name.startswith("reference-"):
            with open(os.path.join(cache, name, "growth.json"), "w", encoding="utf-8") as out:
                out.write('{"time": [')


def places(judge, results, folder):
    """Where no page can be written: said before anything is run, or after it with the report."""
    good = good_python()
    for name, path, words in (("folder", folder, "a folder"),
                              ("no folder", os.path.join(folder, "no", "x.html"), "no such folder"),
                              ("empty", "", "empty")):
        done = judge.call("run", "two-sum", good, "--samples", "--html", path)
        results.check(f"--html {name}", done.returncode == 2 and one_line(done.stderr)
                      and words in done.stderr and done.stdout == "", done.stderr)
    report, done = judge.grade("two-sum", good, "--samples", "--html", "/dev/full")
    results.check("--html on a full device", done.returncode == 3 and one_line(done.stderr)
                  and "space" in done.stderr and report["verdict"] == "AC", done.stderr)
    full = os.path.join(folder, "full")
    os.mkdir(full)
    script = ('mount -t tmpfs -o size=4k tmpfs "$0" && "$1" run two-sum "$2" --samples '
              '--html "$0/x.html"; echo "status $?"; ls -A "$0"')
    done = subprocess.run(["unshare", "-m", "sh", "-c", script, full, judge.program, good],
                          capture_output=True, text=True, check=False, timeout=120)
    results.check("--html on a full disk", "space" in done.stderr
                  and done.stdout.endswith("status 3\n"), done.stdout[-200:] + done.stderr)


def ascii_only(judge, results):
    """--ascii, and a locale that is not UTF-8, print nothing beyond ASCII."""
    for name, options, locale in (("--ascii", ("--ascii",), "C.UTF-8"), ("locale C", (), "C")):
        done = judge.call("run", "two-sum", good_python(), "--samples", *options,
                          env={"LC_ALL": locale})
        results.check(name, done.returncode == 0 and done.stdout.isascii() and done.stdout,
                      done.stdout)
    done = judge.call("run", "two-sum", good_python(), "--samples", env={"LC_ALL": "C.UTF-8"})
    results.check("locale C.UTF-8", not done.stdout.isascii(), done.stdout)


def run(judge, results, _pattern):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        hostile(judge, results, folder)
        compiler(judge, results, folder)
        redacted(judge, results, folder)
        places(judge, results, folder)
        complexity(judge, results, folder)
    ascii_only(judge, results)
