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
