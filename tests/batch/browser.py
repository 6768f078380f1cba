"""The report of a batch in a browser: sorted, filtered, and its pages followed."""

import json
import os
import sys
import tempfile

import batch
from judge import ROOT

sys.path.append(os.path.join(ROOT, "tests", "lib"))
from chromium import Chromium  # pylint: disable=wrong-import-position

COLUMN = "[...document.querySelectorAll('#answers tbody tr')].filter(row => !row.hidden)" \
         ".map(row => row.cells[{}].textContent)"
TYPE = "(function () {{ const field = document.getElementById({}); field.value = {};" \
       " field.dispatchEvent(new Event({}, {{bubbles: true}})); }}())"


def shown(page, column):
    """The texts of a column, of the rows that are seen."""
    return page.evaluate(COLUMN.format(column))


def fill(page, field, value, event):
    """What a person does with a field of the form."""
    page.evaluate(TYPE.format(*map(json.dumps, (field, value, event))))


def sorts(page, results, wanted):
    """By each way of each kind of column."""
    def click(column):
        page.evaluate(f"document.querySelectorAll('#answers thead button')[{column}].click()")

    click(4)
    scores = [float(text) for text in shown(page, 4)]
    results.check("browser: sorted by score", scores == sorted(scores) and len(scores) ==
                  len(wanted) and len(set(scores)) > 1, scores)
    click(4)
    scores = [float(text) for text in shown(page, 4)]
    results.check("browser: and back", scores == sorted(scores, reverse=True), scores)
    click(3)
    verdicts = shown(page, 3)
    results.check("browser: sorted by verdict", verdicts == sorted(verdicts), verdicts)
    results.check("browser: the head tells", page.evaluate(
        "document.querySelectorAll('[aria-sort=ascending]').length") == 1, "")


def filters(page, results, wanted):
    """By text and by verdict, and all of it again."""
    fill(page, "find", "WA0", "input")
    found = shown(page, 0)
    results.check("browser: found", found and set(found) ==
                  {name for name in wanted if name.startswith("wa")}, found)
    fill(page, "find", "", "input")
    fill(page, "verdict", "RTE", "change")
    results.check("browser: of one verdict", set(shown(page, 3)) == {"RTE"}, shown(page, 3))
    fill(page, "verdict", "", "change")
    results.check("browser: all again", len(shown(page, 0)) == len(wanted), shown(page, 0))
    results.check("browser: counted", page.evaluate(
        "document.getElementById('count').textContent") == f"{len(wanted)} of {len(wanted)}", "")


def pages(page, results, wanted):
    """From the overview to the table, an answer, the next one, the matrix, and back."""
    page.follow("a[href='answers.html']")
    sorts(page, results, wanted)
    filters(page, results, wanted)
    name = page.evaluate("document.querySelector('#answers tbody a').textContent")
    page.follow("#answers tbody a")
    results.check("browser: an answer's page", name in page.evaluate("document.body.textContent"),
                  name)
    page.follow("a[href='../matrix.html']")
    results.check("browser: candidates × problems", page.evaluate(
        "document.querySelectorAll('tbody tr').length") == len(wanted), "")
    page.follow("tbody tr:last-child a")
    last = sorted(wanted)[-1]
    results.check("browser: from there to the last", last in
                  page.evaluate("document.body.textContent"), last)
    page.follow("a[href='../index.html']")
    results.check("browser: back at the overview", page.evaluate("document.title") == "Overview",
                  page.evaluate("document.title"))


def many(judge, results, chromium, folder):
    """More rows than are laid out at once: all are found, sorted, and seen when asked for."""
    tree, out = os.path.join(folder, "many"), os.path.join(folder, "many-out")
    for number in range(310):
        batch.write(os.path.join(tree, f"c{number:03}", "two-sum.py"), "class Solution: pass\n")
    batch.write(os.path.join(tree, "z" * 250, "two-sum.py"), "class Solution: pass\n")
    judge.call("batch", tree, "--out", out, *batch.QUICK)
    page = chromium.page(f"file://{out}/report/answers.html")
    results.check("browser: the first of many", len(shown(page, 0)) == 300, len(shown(page, 0)))
    page.evaluate("document.querySelector('#answers thead button').click()")
    page.evaluate("document.querySelector('#answers thead button').click()")
    results.check("browser: the last of many", shown(page, 0)[:2] == ["z" * 250, "c309"],
                  shown(page, 0)[:2])
    fill(page, "find", "c0", "input")
    results.check("browser: some of many", len(shown(page, 0)) == 100, len(shown(page, 0)))
    fill(page, "find", "", "input")
    page.evaluate("document.getElementById('more').click()")
    results.check("browser: all of many", len(shown(page, 0)) == 311, len(shown(page, 0)))
    page = chromium.page(f"file://{out}/report/answers/311.html", width=360)
    results.check("browser: a name as long as it can be", page.evaluate(
        "document.documentElement.scrollWidth") <= 360, "")


def run(judge, results, _options):
    """One batch, one browser."""
    with tempfile.TemporaryDirectory() as folder:
        tree, out = os.path.join(folder, "tree"), os.path.join(folder, "out")
        wanted = batch.mixed(tree, 12)
        judge.call("batch", tree, "--out", out, *batch.QUICK)
        with Chromium() as chromium:
            page = chromium.page(f"file://{out}/report/index.html")
            pages(page, results, wanted)
            phone = chromium.page(f"file://{out}/report/index.html", width=360, dark=True)
            results.check("browser: no wider than a phone", phone.evaluate(
                "document.documentElement.scrollWidth") <= 360, phone.evaluate(
                    "document.documentElement.scrollWidth"))
            colour = "getComputedStyle(document.body).backgroundColor"
            results.check("browser: light and dark", page.evaluate(colour) !=
                          phone.evaluate(colour), page.evaluate(colour))
            many(judge, results, chromium, folder)
