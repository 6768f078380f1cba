"""What a batch writes: tables, files for other programs, pages, and the difference of two."""

import base64
import hashlib
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree
from html.parser import HTMLParser

import batch

HERE = os.path.dirname(os.path.abspath(__file__))
VOID = {"meta", "link", "br", "input", "hr"}
NAMES = ["=1+1", "-2", "+3", "@sum", "\tx", "Zoë Ö'Neil", "two words", "two\nlines", "a,b\"c",
         "</script><img src=x onerror=alert(1)>", "\u202egnp", "..", "%2e", "x" * 240]


class Page(HTMLParser):
    """What matters of a page, and what is wrong with it."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        with open(path, encoding="utf-8") as text:
            self.text = text.read()
        self.open, self.offences, self.links, self.scripts, self.policy = [], [], [], [], ""
        self.rows, self.ids = [], []
        self.feed(self.text)
        self.close()
        if self.open:
            self.offences.append(f"never closed: {self.open}")
        if len(self.ids) != len(set(self.ids)):
            self.offences.append("an id twice")

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.offences += [f"<{tag} {name}>" for name in named
                          if name.startswith("on") or name in ("style", "src")]
        if tag in ("img", "iframe", "object", "base", "link"):
            self.offences.append(f"<{tag}>")
        if tag == "a":
            self.links.append(named["href"])
        if named.get("http-equiv") == "Content-Security-Policy":
            self.policy = named["content"]
        if "id" in named:
            self.ids.append(named["id"])
        if tag == "tr":
            self.rows.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.offences.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)
        elif self.rows:
            self.rows[-1] += data


def check_page(results, path):
    """Well formed, no foreign address, and only the script that the policy knows."""
    name = os.path.basename(path)
    page = Page(path)
    results.check(f"{name} (well formed)", not page.offences, page.offences[:4])
    results.check(f"{name} (no network)", "default-src 'none'" in page.policy
                  and not any("://" in link for link in page.links), page.policy)
    hashes = ["'sha256-%s'" % base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
              for text in page.scripts]
    results.check(f"{name} (script)", hashes == re.findall("'sha256-[^']*'", page.policy),
                  page.policy)
    return page


def check_site(results, out, count):
    """Every page that can be reached from the first one."""
    seen, todo = {}, [os.path.join(out, "report", "index.html")]
    while todo:
        path = todo.pop()
        if path in seen or not results.check(f"page {path[-40:]}", os.path.isfile(path), "none"):
            continue
        seen[path] = check_page(results, path)
        todo += [os.path.normpath(os.path.join(os.path.dirname(path), link))
                 for link in seen[path].links]
    results.check("all pages are reached", len(seen) == count + 3, len(seen))
    return seen


def table_script(results, out):
    """The script of the table, in a DOM that has just what it needs."""
    done = subprocess.run(["node", os.path.join(HERE, "table_script.js"),
                           os.path.join(out, "report", "answers.html")], capture_output=True,
                          text=True, check=False, timeout=60)
    results.check("table script", done.returncode == 0 and done.stdout == "good\n",
                  done.stdout + done.stderr)


def odd_names(judge, results, folder):
    """Names of all kinds, from a list to every output."""
    rows = []
    for number, name in enumerate(NAMES):
        kind = ("ac", "wa", "rte", "ce")[number % 4]
        text, ending = batch.source(kind, number)
        file = f"files/{number}{ending}"
        batch.write(os.path.join(folder, file), text + f"# {name}\n" if ending == ".py" else text)
        rows.append({"candidate": name, "problem": "two-sum", "file": file})
    for name, data in (("empty", b""), ("binary", b"a\0b"), ("latin", b"# \xe4\n")):
        with open(os.path.join(folder, "files", name + ".py"), "wb") as out:
            out.write(data)
        rows.append({"candidate": name, "problem": "two-sum", "file": f"files/{name}.py"})
    path, out = os.path.join(folder, "list.jsonl"), os.path.join(folder, "odd")
    batch.write(path, "".join(json.dumps(row) + "\n" for row in rows))
    done = judge.call("batch", path, "--out", out, *batch.QUICK, "--json")
    results.check("odd names (status)", done.returncode == 0
                  and json.loads(done.stdout)["answers"] == len(rows), done.stderr)
    check_tables(results, out, rows)
    check_site(results, out, len(rows))
    table_script(results, out)


def check_tables(results, out, rows):
    """summary.csv, junit.xml and gradescope/."""
    names = {row["candidate"] for row in rows}
    found = batch.summary(out)
    cells = [cell for row in found for cell in row.values()]
    results.check("no formula in a cell", not [cell for cell in cells if cell[:1] and
                                               cell[0] in "=+-@\t\r\n"], cells)
    results.check("candidates in the table", {row["candidate"][row["candidate"][:1] == "'":]
                                              for row in found} == names, found)
    results.check("refused answers", sum(row["verdict"] == "refused" and row["reason"] != ""
                                         and row["score"] == "0" for row in found) == 3, found)
    suite = xml.etree.ElementTree.parse(os.path.join(out, "junit.xml")).getroot()[0]
    accepted = sum(row["verdict"] == "AC" for row in found)
    results.check("junit.xml", suite.tag == "testsuite"
                  and len(suite.findall("testcase")) == len(rows)
                  and int(suite.get("failures")) == len(rows) - accepted
                  == len(suite.findall("testcase/failure")), suite.attrib)
    answers = os.listdir(os.path.join(out, "gradescope", "answers"))
    results.check("gradescope (answers)", sorted(answers) ==
                  sorted(f"{number + 1}.json" for number in range(len(rows))), answers)
    files = os.listdir(os.path.join(out, "gradescope"))
    files.remove("answers")
    results.check("gradescope (files)", len(files) == len(rows)
                  and all(os.path.splitext(name)[1] == ".json" for name in files), files)
    for name in files:
        with open(os.path.join(out, "gradescope", name), encoding="utf-8") as text:
            found = json.load(text)
        results.check(f"gradescope {name}", 0 <= found["score"] <= 100 and found["tests"]
                      and all(test["status"] in ("passed", "failed") for test in found["tests"]),
                      found)


def same_sources(judge, results, folder):
    """Copies are graded once and reported for each; repeats agree; complexity is in all outputs."""
    tree, out = os.path.join(folder, "same"), os.path.join(folder, "same-out")
    for name in ("ann", "bob", "cid"):
        batch.write(os.path.join(tree, name, "two-sum.py"), batch.source("ac")[0])
    batch.write(os.path.join(tree, "dan", "two-sum.py"), batch.source("wa")[0])
    done = judge.call("batch", tree, "--out", out, "--repeat", "2", "--complexity",
                      "--no-shrink", timeout=600)
    results.check("same sources (status)", done.returncode == 0, done.stderr)
    ids = {line["candidate"]: (line["report"]["id"], line["graded_as"])
           for line in batch.lines(out)}
    results.check("same sources", len({ids[name] for name in ("ann", "bob", "cid")}) == 1
                  and ids["cid"][1] == "ann" and ids["dan"][1] == "dan", ids)
    rows = {row["candidate"]: row for row in batch.summary(out)}
    results.check("same sources (table)", rows["cid"]["same_source_as"] == "ann"
                  and rows["ann"]["same_source_as"] == "", rows)
    results.check("repeats", all(len(line["repeats"]) == 2 and not line["differs"]
                                 for line in batch.lines(out)), batch.lines(out)[0]["repeats"])
    results.check("complexity", re.match(r"twoSum \S+.* (met|exceeded|inconclusive)",
                                         rows["ann"]["complexity"]), rows["ann"]["complexity"])
    pages = check_site(results, out, 4)
    drawn = [page for page in pages.values()
             if 'class="plot"' in page.text and "Complexity" in page.text]
    results.check("complexity (plots)", drawn, "none")
    return tree, out


def differing(judge, results, folder):
    """An answer that throws a coin is named; that 20 throws are the same is one in 500,000."""
    tree, out = os.path.join(folder, "coin"), os.path.join(folder, "coin-out")
    text = batch.source("ac")[0]
    batch.write(os.path.join(tree, "coin", "two-sum.py"), f"import random\nCOIN = random.random()"
                f"\n{text}\nif COIN < 0.5:\n    Solution.twoSum = lambda self, a, b: []\n")
    batch.write(os.path.join(tree, "calm", "two-sum.py"), text)
    done = judge.call("batch", tree, "--out", out, "--repeat", "20", *batch.QUICK)
    found = {line["candidate"]: line["differs"] for line in batch.lines(out)}
    results.check("repeats that differ", done.returncode == 1 and "  coin  two-sum" in done.stdout
                  and found == {"coin": True, "calm": False}, f"{done.stdout} {found}")


def public_only(results, out):
    """A grader sees the failing case, candidates do not."""
    line = [line for line in batch.lines(out) if line["candidate"] == "dan"][0]
    example = line["report"]["failure"]["counterexample"]
    with open(os.path.join(out, "gradescope", "dan.json"), encoding="utf-8") as text:
        shown = text.read()
    hidden = line["public_failure"]
    results.check("failing case", example and example["call"], line["report"]["failure"])
    results.check("failing case (not for candidates)", hidden and not (
        hidden["counterexample"] is None and json.dumps(example["call"])[1:-1] in shown), hidden)


def compared(judge, results, folder, tree, before):
    """Two gradings, of which one answer changed, one came and one went."""
    after = os.path.join(folder, "after")
    batch.write(os.path.join(tree, "dan", "two-sum.py"), batch.source("ac")[0])
    os.remove(os.path.join(tree, "bob", "two-sum.py"))
    batch.write(os.path.join(tree, "eve", "two-sum.py"), batch.source("wa")[0])
    judge.call("batch", tree, "--out", after, "--no-shrink")
    done = judge.call("batch", "compare", before, after, "--json")
    found = json.loads(done.stdout) if done.returncode == 0 else {"changes": []}
    kinds = {item["candidate"]: item["kind"] for item in found["changes"]}
    results.check("compare", kinds == {"ann": "complexity", "bob": "removed", "cid": "complexity",
                                       "dan": "verdict", "eve": "added"}, kinds)
    done = judge.call("batch", "compare", before, after)
    results.check("compare (for a person)", "dan  two-sum  python: WA " in done.stdout
                  and "-> AC 100" in done.stdout and "5 changed, 0 are the same" in done.stdout,
                  done.stdout)
    done = judge.call("batch", "compare", before, before)
    results.check("compare (with itself)", done.stdout == "0 changed, 4 are the same\n",
                  done.stdout)
    done = judge.call("batch", "compare", "--help")
    results.check("compare (help)", done.returncode == 0 and "BEFORE AFTER" in done.stdout,
                  done.stderr)
    done = judge.call("batch", "compare", before, os.path.join(folder, "none"))
    results.check("compare (no such)", done.returncode == 2 and "none" in done.stderr, done.stderr)


def run(judge, results, _options):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        odd_names(judge, results, folder)
        differing(judge, results, folder)
        tree, out = same_sources(judge, results, folder)
        public_only(results, out)
        compared(judge, results, folder, tree, out)
