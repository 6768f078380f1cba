"""Folders, archives made to hurt, lists, names: what becomes of them in the plan."""

import io
import json
import os
import tarfile
import tempfile
import zipfile

import batch
from judge import one_line

TEXT = batch.source("ac")[0]


def plan(judge, results, name, path, *options):
    """The plan as JSON."""
    done = judge.call("batch", path, "--dry-run", "--json", *options)
    if not results.check(f"{name} (status)", done.returncode == 0, done.stderr):
        return {"answers": [], "skipped": []}
    return json.loads(done.stdout)


def candidates(found):
    """Who has an answer."""
    return sorted(answer["candidate"] for answer in found["answers"])


def whys(found):
    """Why each file was left out."""
    return {item["file"]: item["why"] for item in found["skipped"]}


def refused(judge, results, name, path, words, *options):
    """Exit status 2 and one clear line."""
    done = judge.call("batch", path, "--dry-run", *options)
    results.check(name, done.returncode == 2 and one_line(done.stderr) and words in done.stderr,
                  f"{done.returncode}: {done.stderr}")


def make_zip(path, entries):
    """Names and texts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries:
            archive.writestr(name, text)


def add_to_tar(archive, name, kind=tarfile.REGTYPE, text=TEXT, link=""):
    """One entry of any kind."""
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, link
    data = text.encode() if kind == tarfile.REGTYPE else b""
    entry.size = len(data)
    archive.addfile(entry, io.BytesIO(data))


LAYOUTS = [
    ("candidate/problem", ["jane/two-sum.py", "jim/TwoSum.py", "joe/two_sum.c"], (),
     ["jane", "jim", "joe"]),
    ("candidate/problem", ["hw1/jane/two-sum.py", "hw1/jane/lru-cache.py"], (), ["jane", "jane"]),
    ("problem/candidate", ["two-sum/jane.py", "lru-cache/jane.py"], (), ["jane", "jane"]),
    ("problem/candidate", ["two-sum/jane.py", "two-sum/joe.py"], (), ["jane", "joe"]),
    ("candidate", ["jane.py", "Two Words.js"], ("--problem", "two-sum"), ["Two Words", "jane"]),
    ("moodle", ["Jane Doe_1_assignsubmission_file_/main.py",
                "Joe Öz_2_assignsubmission_file_/two-sum.py"], ("--problem", "two-sum"),
     ["Jane Doe_1", "Joe Öz_2"]),
    ("moodle", ["Jane Doe_1_assignsubmission_file_two-sum.py"], (), ["Jane Doe_1"]),
    ("canvas", ["doejane_1_22_two-sum.py", "ozjoe_LATE_2_33_two-sum-1.py"], (),
     ["doejane_1", "ozjoe_2"]),
    # Two files of one for one problem do not make two candidates of her.
    ("canvas", ["doejane_1_22_main.py", "doejane_1_23_main-1.py", "ozjoe_LATE_2_33_main.py"],
     ("--problem", "two-sum"), ["ozjoe_2"]),
    ("moodle", ["Jane Doe_1_assignsubmission_file/main.py", # Since Moodle 4.
                "Joe_2_assignsubmission_file/two-sum.py"], ("--problem", "two-sum"),
     ["Jane Doe_1", "Joe_2"]),
    ("gradescope", ["assignment_9_export/submission_1/two-sum.py",
                    "assignment_9_export/submission_2/main.py"], ("--problem", "two-sum"),
     ["submission_1", "submission_2"]),
]


def layouts(judge, results, folder):
    """Each in a folder and in an archive, found by itself and named."""
    for number, (layout, names, options, wanted) in enumerate(LAYOUTS):
        tree = os.path.join(folder, f"layout{number}")
        for name in names:
            batch.write(os.path.join(tree, name), TEXT + name)
        make_zip(tree + ".zip", [(name, TEXT + name) for name in names])
        for path in (tree, tree + ".zip"):
            for more in ((), ("--layout", layout)):
                name = f"layout {layout} {number} {path[-4:]} {more}"
                found = plan(judge, results, name, path, *options, *more)
                results.check(name, candidates(found) == wanted and found["layout"] == layout,
                              f"{found.get('layout')} {candidates(found)} {whys(found)}")
    refused(judge, results, "wrong layout", os.path.join(folder, "layout0"), "no layout",
            "--layout", "cansav")
    refused(judge, results, "layout that does not fit", os.path.join(folder, "layout0"),
            "no answer", "--layout", "canvas")
    batch.write(os.path.join(folder, "odd", "\x1b[31m\nx.txt"), "")
    refused(judge, results, "hostile name in the message", os.path.join(folder, "odd"), "?[31m?x")
    both = os.path.join(folder, "both")
    batch.write(os.path.join(both, "two-sum", "lru-cache.py"), TEXT)
    refused(judge, results, "two layouts fit", both, "--layout")


def left_out(judge, results, folder):
    """What can not be told is listed, and the rest is planned."""
    tree = os.path.join(folder, "left")
    for name in ("jane/two-sum.py", "jane/notes.txt", "joe/nothing.py", "jim/two-sum.py",
                 "jim/TwoSum.py", "deep/er/two-sum.py", "jane/.two-sum.py"):
        batch.write(os.path.join(tree, name), TEXT)
    batch.write(os.path.join(tree, "long", "two-sum.py"), "#" * ((1 << 20) + 1))
    batch.write(os.path.join(tree, "bound", "two-sum.py"), "#" * (1 << 20))
    os.symlink("/etc/passwd", os.path.join(tree, "joe", "two-sum.py"))
    os.mkfifo(os.path.join(tree, "joe", "two-sum.js"))
    found = plan(judge, results, "left out", tree)
    why = whys(found)
    results.check("left out (plan)", candidates(found) == ["bound", "jane"], candidates(found))
    for name, words in (("jane/notes.txt", "no language"), ("joe/nothing.py", "no problem"),
                        ("jim/two-sum.py", "which?"), ("jim/TwoSum.py", "which?"),
                        ("deep/er/two-sum.py", "layout"), ("jane/.two-sum.py", "hidden"),
                        ("joe/two-sum.py", "link"), ("joe/two-sum.js", "pipe"),
                        ("long/two-sum.py", "longer")):
        results.check(f"left out ({name})", words in why.get(name, ""), why)
    done = judge.call("batch", tree, "--dry-run")
    results.check("left out (said once)", done.stderr.count("notes.txt") == 1
                  and "jane" in done.stdout, done.stderr)


def hostile_tar(judge, results, folder):
    """Links, devices, traversal: passed over, and nothing is written anywhere."""
    path = os.path.join(folder, "hostile.tar.gz")
    with tarfile.open(path, "w:gz") as archive:
        add_to_tar(archive, "./good/two-sum.py")
        add_to_tar(archive, "../escaped/two-sum.py")
        add_to_tar(archive, f"{folder}/absolute/two-sum.py")
        add_to_tar(archive, "a/../../two-sum.py")
        add_to_tar(archive, "sym/two-sum.py", tarfile.SYMTYPE, link="/etc/shadow")
        add_to_tar(archive, "hard/two-sum.py", tarfile.LNKTYPE, link="good/two-sum.py")
        add_to_tar(archive, "dev/two-sum.py", tarfile.CHRTYPE)
        add_to_tar(archive, "fifo/two-sum.py", tarfile.FIFOTYPE)
        add_to_tar(archive, "good/two-sum.py", text=TEXT + "# second\n")
    before = set(os.listdir(folder))
    found = plan(judge, results, "hostile tar", path)
    results.check("hostile tar", candidates(found) == ["good"] and len(found["skipped"]) == 8,
                  f"{candidates(found)} {whys(found)}")
    results.check("hostile tar (writes nothing)", set(os.listdir(folder)) == before
                  and not os.path.exists(os.path.join(os.path.dirname(folder), "escaped")),
                  os.listdir(folder))


def bombs(judge, results, folder):
    """Much from little, in one entry or in many, wanted or not."""
    big = "#" * (1 << 20)
    for name, entries in (("bomb", [("jane/two-sum.py", big * 80)]),
                          ("unwanted bomb", [("jane/notes.txt", big * 80)]),
                          ("many bombs", [(f"x{i}/two-sum.py", big) for i in range(80)])):
        path = os.path.join(folder, name.replace(" ", "-") + ".zip")
        make_zip(path, [("good/two-sum.py", TEXT), *entries])
        refused(judge, results, name, path, "bomb")
    path = os.path.join(folder, "crowd.zip")
    make_zip(path, [(f"{i}/", "") for i in range(200001)])
    refused(judge, results, "too many entries", path, "entries")
    whole = os.path.join(folder, "layout0.zip")
    with open(whole, "rb") as archive:
        data = archive.read()
    for name, cut in (("cut", data[:len(data) // 2]), ("empty", b""), ("text", b"hello\n" * 200)):
        path = os.path.join(folder, f"{name}.zip")
        with open(path, "wb") as out:
            out.write(cut)
        refused(judge, results, f"{name} archive", path, "")


def lists(judge, results, folder):
    """Lists of answers, and mistakes in them."""
    batch.write(os.path.join(folder, "files", "a b.py"), TEXT)
    head = "candidate,problem,language,file\r\n"
    rows = '"=cmd()",two-sum,,files/a b.py\r\n"two\nlines",two-sum,python,files/a b.py\r\n'
    path = os.path.join(folder, "list.csv")
    batch.write(path, "\ufeff" + head + rows + "gone,two-sum,,files/none.py\r\n")
    found = plan(judge, results, "list", path)
    results.check("list", candidates(found) == ["=cmd()", "two\nlines"]
                  and found["layout"] == "list" and "files/none.py" in whys(found), found)
    path = os.path.join(folder, "german.csv")
    batch.write(path, (head + rows).replace(",", ";"))
    found = plan(judge, results, "list with semicolons", path)
    results.check("list with semicolons", candidates(found) == ["=cmd()", "two\nlines"], found)
    path = os.path.join(folder, "list.jsonl")
    batch.write(path, json.dumps({"candidate": "../x", "file": "files/a b.py"}) + "\n")
    found = plan(judge, results, "list of lines", path, "--problem", "two-sum")
    results.check("list of lines", candidates(found) == ["../x"], found)
    refused(judge, results, "list without a problem", path, "list.jsonl:1: no problem")
    for name, text, words in (("problem", head + "a,two-som,,x.py\r\n", "bad.csv:2: there is no"),
                              ("language", head + "a,two-sum,ada,x.py\r\n", "bad.csv:2: there is"),
                              ("column", "candidate,fil\r\n", "bad.csv:1: no column"),
                              ("quote", head + '"a', "bad.csv:2: a quote")):
        path = os.path.join(folder, "bad.csv")
        batch.write(path, text)
        refused(judge, results, f"list ({name})", path, words)


def usage(judge, results, folder):
    """Mistakes in the command line."""
    for name, args, words in (("no input", (), "INPUT"), ("no such", ("/none/x",), "no such"),
                              ("jobs", ("x", "--jobs", "0"), "from 1"),
                              ("repeat", ("x", "--repeat", "21"), "from 1 to 20"),
                              ("problem", (folder, "--problem", "two-som"), "two-sum"),
                              ("option", ("x", "--rezume"), "--rezume")):
        done = judge.call("batch", *args, cwd=folder)
        results.check(f"usage ({name})", done.returncode == 2 and one_line(done.stderr)
                      and words in done.stderr, done.stderr)
    results.check("a mistake leaves nothing", not os.path.exists(os.path.join(folder,
                                                                              "judge-batch")),
                  os.listdir(folder))


def run(judge, results, _options):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        layouts(judge, results, folder)
        left_out(judge, results, folder)
        hostile_tar(judge, results, folder)
        bombs(judge, results, folder)
        lists(judge, results, folder)
        usage(judge, results, folder)
