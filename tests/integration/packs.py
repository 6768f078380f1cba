"""`judge problem export` and `import`: what goes out comes in again, and nothing else does."""

import io
import json
import os
import shutil
import tarfile
import tempfile
import zipfile

from judge import PROBLEMS, one_line


def contents(folder):
    """The bytes of all files, by their paths."""
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(at, name), "rb") as file:
                found[os.path.relpath(os.path.join(at, name), folder)] = file.read()
    return found


def round_trip(judge, results, folder):
    """Each format, and the same bytes each time."""
    source = contents(os.path.join(PROBLEMS, "two-sum"))
    for ending in ("zip", "tar", "tar.gz", "tgz"):
        bank = os.path.join(folder, "bank-" + ending)
        os.mkdir(bank)
        packed = [os.path.join(folder, name + ending) for name in ("first.", "second.")]
        for path in packed:
            done = judge.call("problem", "export", "two-sum", "--out", path)
            results.check(f"export {ending}", done.returncode == 0, done.stderr)
        results.check(f"export {ending} (the same bytes)",
                      contents(folder)["first." + ending] == contents(folder)["second." + ending])
        done = judge.call("problem", "import", packed[0], "--dir", bank)
        results.check(f"import {ending}", done.returncode == 0
                      and contents(bank) == {"two-sum/" + name: data
                                             for name, data in source.items()},
                      done.stderr + done.stdout)
        results.check(f"import {ending} (nothing else)", os.listdir(bank) == ["two-sum"],
                      os.listdir(bank))
    done = judge.call("problem", "export", "two-sum", cwd=folder)
    results.check("export (default name)", done.returncode == 0
                  and os.path.isfile(os.path.join(folder, "two-sum.tar.gz")), done.stdout)


def replaced(judge, results, folder):
    """One that is there stays, unless it is to be replaced."""
    bank, archive = os.path.join(folder, "bank-zip"), os.path.join(folder, "first.zip")
    statement = os.path.join(bank, "two-sum", "statement.md")
    with open(statement, "w", encoding="utf-8") as file:
        file.write("mine")
    done = judge.call("problem", "import", archive, "--dir", bank)
    results.check("import over another", done.returncode == 2 and one_line(done.stderr)
                  and "--replace" in done.stderr
                  and contents(bank)["two-sum/statement.md"] == b"mine", done.stderr)
    done = judge.call("problem", "import", archive, "--dir", bank, "--replace")
    results.check("import --replace", done.returncode == 0 and os.listdir(bank) == ["two-sum"]
                  and contents(bank)["two-sum/statement.md"] != b"mine", done.stderr)


def tar_of(path, entries):
    """An archive of (name, bytes or a link's target)."""
    with tarfile.open(path, "w") as archive:
        for name, data in entries:
            info = tarfile.TarInfo(name)
            if isinstance(data, str):
                info.type, info.linkname = tarfile.SYMTYPE, data
                archive.addfile(info)
            else:
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))


def hostile(judge, results, folder):
    """Refused with one line, and nothing is left."""
    source = contents(os.path.join(PROBLEMS, "two-sum"))
    good = [("two-sum/" + name, data) for name, data in source.items()]
    problem = json.loads(source["problem.json"])
    broken = json.dumps({**problem, "kind": "klass"}).encode()
    no_id = json.dumps({**problem, "id": "../../two-sum"}).encode()
    rest = [row for row in good if row[0] != "two-sum/problem.json"]
    rows = [("outside", [*good, ("two-sum/../../planted", b"x")], "leads out"),
            ("absolute", [*good, ("/planted", b"x")], "leads out"),
            ("link", [*good, ("two-sum/tests/link", "/etc/passwd")], "a link"),
            ("through a link", [("two-sum/tests", "/tmp"), *good], "a link"),
            ("too long", [*good, ("two-sum/tests/long", bytes((64 << 20) + 1))], "64 MiB"),
            ("many", [(f"two-sum/{i}", b"") for i in range(10001)], "more than 10000"),
            ("broken", [*rest, ("two-sum/problem.json", broken)], "klass"),
            ("no id", [*rest, ("two-sum/problem.json", no_id)], "\"id\""),
            ("no JSON", [*rest, ("two-sum/problem.json", b"\0{")], "\"id\""),
            ("no problem", rest, "no problem.json"), ("empty", [], "no problem.json")]
    bank = os.path.join(folder, "bank-hostile")
    os.mkdir(bank)
    for name, entries, part in rows:
        path = os.path.join(folder, name + ".tar")
        tar_of(path, entries)
        done = judge.call("problem", "import", path, "--dir", bank)
        results.check(f"import refuses {name}", done.returncode == 2 and one_line(done.stderr)
                      and part in done.stderr and ".import-" not in done.stderr, done.stderr)
        results.check(f"import refuses {name} (nothing left)", os.listdir(bank) == [],
                      os.listdir(bank))
        os.unlink(path)
    results.check("import plants nothing", not os.path.exists(os.path.join(folder, "planted")))
    bomb = os.path.join(folder, "bomb.zip")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(2):
            archive.writestr(f"two-sum/{number}", bytes(60 << 20))
    done = judge.call("problem", "import", bomb, "--dir", bank)
    results.check("import refuses a bomb", done.returncode == 2 and "bomb" in done.stderr
                  and os.listdir(bank) == [], done.stderr)


def unusual(judge, results, folder):
    """Without a folder around it, with what macOS adds, and from a folder."""
    source = contents(os.path.join(PROBLEMS, "two-sum"))
    for name, entries in (("bare", [*source.items(), ("__MACOSX/._x", b"x"), (".DS_Store", b"x")]),
                          ("renamed", [("two-sum-main/" + name, data)
                                       for name, data in source.items()])):
        bank, path = os.path.join(folder, "bank-" + name), os.path.join(folder, name + ".tar")
        os.mkdir(bank)
        tar_of(path, entries)
        done = judge.call("problem", "import", path, "--dir", bank)
        results.check(f"import of a {name} one", done.returncode == 0
                      and contents(os.path.join(bank, "two-sum")) == source, done.stderr)
    copied = os.path.join(folder, "two-sum")
    shutil.copytree(os.path.join(PROBLEMS, "two-sum"), copied)
    os.symlink("/etc/passwd", os.path.join(copied, "tests", "link"))
    done = judge.call("problem", "export", copied, "--out", os.path.join(folder, "link.zip"))
    results.check("export refuses a link", done.returncode == 2 and one_line(done.stderr)
                  and "tests/link" in done.stderr
                  and not os.path.exists(os.path.join(folder, "link.zip")), done.stderr)


def wrong_usage(judge, results, folder):
    """One line that says what to do."""
    rows = [(["export"], "an ID is needed"), (["export", "two-summ"], "did you mean \"two-sum\""),
            (["export", "two-sum", "--out", "x.rar"], ".zip, .tar"),
            (["export", "two-sum", "--out", "none/x.zip"], "none/x.zip"),
            (["import"], "an ARCHIVE is needed"), (["import", "nothing.zip"], "nothing.zip"),
            (["import", "first.zip", "--dir", "none"], "none"),
            (["import", "first.zip", "two"], "one argument too many"),
            (["import", "first.zip", "--force"], "no option --force")]
    for words, part in rows:
        done = judge.call("problem", *words, cwd=folder)
        results.check(f"problem {' '.join(words)}", done.returncode == 2 and one_line(done.stderr)
                      and part in done.stderr, done.stderr)


def run(judge, results, _pattern):
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        round_trip(judge, results, folder)
        replaced(judge, results, folder)
        hostile(judge, results, folder)
        unusual(judge, results, folder)
        wrong_usage(judge, results, folder)
