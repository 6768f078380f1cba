"""Builds answers with the drivers of harness/ and starts them, without a box."""
import filecmp
import glob
import json
import os
import shutil
import subprocess

from mock_judge import Driver

HERE = os.path.dirname(os.path.abspath(__file__))
HARNESS = os.path.join(os.path.dirname(os.path.dirname(HERE)), "harness")
ANSWERS = os.path.join(HERE, "answers")
KINDS = {"echo.json": "class", "two_sum.json": "function", "whole.json": "stdin",
         "nodes.json": "class", "reverse.json": "function", "distinct.json": "function",
         "flatten.json": "function"}
LANGUAGES = {"c": ".c", "cpp": ".cpp", "python": ".py", "javascript": ".js", "go": ".go",
             "rust": ".rs", "java": ".java", "typescript": ".ts"}


class Bench:
    """One language: prepared once, with a folder for each answer that is built."""

    def __init__(self, render, language, root):
        self.render = render
        self.language = language
        self.root = root
        self.harness = os.path.join(root, "harness")
        self.source_folder = os.path.join(HARNESS, language)
        with open(os.path.join(self.source_folder, "language.json"), encoding="utf-8") as file:
            self.document = json.load(file)
        self.count = 0
        self.built = {}
        self.prepare()

    def prepare(self):
        """In one folder, used from another one, as the judge does with its boxes."""
        step = self.document.get("prepare")
        kept = self.kept(step) if step else None
        if kept:
            self.harness = kept
            return
        os.mkdir(self.harness)
        if not step:
            return
        work = os.path.join(self.root, "prepare")
        os.mkdir(work)
        for name in step["inputs"]:
            shutil.copy(os.path.join(self.source_folder, name), os.path.join(work, name))
        subprocess.run(step["argv"], cwd=work, env=self.env("prepare"), check=True)
        for name in step["inputs"] + step["outputs"]:
            shutil.copy(os.path.join(work, name), os.path.join(self.harness, name))

    def kept(self, step):
        """Where a judge keeps what it prepared of the same files, or None: preparing takes as long
        as all tests of the language, and is the same with a box around it."""
        for folder in glob.glob(os.path.join(os.environ.get("JUDGE_CACHE") or os.devnull,
                                             self.language + "-v*")):
            different = filecmp.cmpfiles(self.source_folder, folder, step["inputs"],
                                         shallow=False)[1:]
            if different == ([], []) and all(os.path.isfile(os.path.join(folder, name))
                                             for name in step["outputs"]):
                return folder
        return None

    def expand(self, argv):
        return [self.fill(part) for part in argv]

    def fill(self, text):
        words = {"{harness}": self.harness, "{memory_mb}": "256",
                 "{half_stack_kb}": "4000"}
        for word, value in words.items():
            text = text.replace(word, value)
        return text

    def env(self, step):
        both = {**self.document["env"], **self.document.get(step, {}).get("env", {})}
        return {name: self.fill(text) for name, text in both.items()}

    def build(self, problem, source):
        """Returns the folder and what the compiler said, None when it was content."""
        self.count += 1
        folder = os.path.join(self.root, "work%d" % self.count)
        os.mkdir(folder)
        kind = KINDS[problem]
        if kind in self.document["templates"]:
            template, output = self.document["templates"][kind]
            driver = subprocess.run([self.render, self.source_folder,
                                     os.path.join(ANSWERS, problem),
                                     os.path.join(self.source_folder, template)],
                                    stdout=subprocess.PIPE, check=True).stdout
            with open(os.path.join(folder, output), "wb") as file:
                file.write(driver)
        with open(os.path.join(folder, self.document["source"]), "w", encoding="utf-8") as file:
            file.write(source)
        for name in self.document["files"]:
            shutil.copy(os.path.join(self.source_folder, name), os.path.join(folder, name))
        argv = (self.document.get("compile") or {}).get(kind)
        if not argv:
            return folder, None
        done = subprocess.run(self.expand(argv), cwd=folder, env=self.env("compile"),
                              stderr=subprocess.PIPE)
        return folder, done.stderr.decode() if done.returncode else None

    def start(self, folder, kind="class"):
        return Driver(self.expand(self.document["run"][kind]), folder, self.env("run"))

    def folder_of(self, name):
        """Where an answer of answers/ was built."""
        if name not in self.built:
            with open(os.path.join(ANSWERS, name + LANGUAGES[self.language]),
                      encoding="utf-8") as file:
                self.built[name], error = self.build(name + ".json", file.read())
            assert error is None, error
        return self.built[name]

    @property
    def echo(self):
        return self.folder_of("echo")

    def start_named(self, name):
        driver = self.start(self.folder_of(name))
        driver.hello()
        driver.case()
        return driver

    def start_echo(self):
        return self.start_named("echo")

    def start_nodes(self):
        return self.start_named("nodes")

    def start_function(self, source):
        folder, error = self.build("two_sum.json", source)
        assert error is None, error
        return self.start(folder, "function")

    def start_built(self, problem, source):
        folder, error = self.build(problem, source)
        assert error is None, error
        driver = self.start(folder, KINDS[problem])
        driver.hello()
        return driver

    def uncaught(self, source):
        """What stderr_pattern finds after a whole program failed: type, line, function."""
        folder, error = self.build("whole.json", source)
        assert error is None, error
        done = subprocess.run(self.expand(self.document["run"]["stdin"]), cwd=folder,
                              env=self.env("run"), stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        found = subprocess.run([os.path.join(os.path.dirname(self.render), "uncaught"),
                                self.source_folder], input=done.stderr, check=True,
                               stdout=subprocess.PIPE).stdout.decode().split("\n")
        return found[:3]
