"""Runs steps, each in a process of its own: those of different lanes side by side, others alone.

The order is that of the table. A step with a lane begins when the step before it in its lane has
ended; one without waits for all before it, and all after it wait for it. What a step has to say is
handed back when it ends, so that two do not talk at once.
"""
import dataclasses
import multiprocessing
import multiprocessing.connection
import os
import signal
import time

import step as steps

FORK = multiprocessing.get_context("fork")
PATIENCE_S = 30  # For a step that was told to end, and has a command to end.


@dataclasses.dataclass
class Outcome:
    """How a step ended."""
    counts: steps.Counts
    text: str  # Of its log, where something failed.
    seconds: float
    cpu_s: float  # Of all that it started and that has ended.


def run_step(step, tree_before):
    """Runs it here."""
    begin, context = time.monotonic(), steps.Context(step.name, tree_before)
    try:
        counts = step.run(context)
    except (OSError, ValueError, KeyError) as error:
        context.note(f"the step itself failed: {error!r}")
        counts = steps.Counts(failed=1)
    except (KeyboardInterrupt, steps.Stopped):
        context.stop()
        raise
    if counts.passed + counts.failed + counts.skipped == 0:
        context.note("the step counted nothing, which is a failure")
        counts = steps.Counts(failed=1)
    spent = os.times()
    return Outcome(counts, context.tail() if counts.failed else "", time.monotonic() - begin,
                   spent.children_user + spent.children_system)


def in_child(step, tree_before, pipe):
    """The whole life of a step's process."""
    steps.stop_on_signals()
    try:
        pipe.send(run_step(step, tree_before))
    except (KeyboardInterrupt, steps.Stopped):
        pass


class Lanes:
    """The steps that run, and those that wait."""

    def __init__(self, waiting, tree_before):
        self.waiting = list(waiting)
        self.tree_before = tree_before
        self.running = {}  # The end of a pipe: its step and its process.

    def may_start(self, step):
        """Now, with those before it that wait or run?"""
        before = [other for other, _ in self.running.values()]
        before += self.waiting[:self.waiting.index(step)]
        return all(step.lane and other.lane and step.lane != other.lane for other in before)

    def start(self, step):
        ours, theirs = FORK.Pipe(duplex=False)
        process = FORK.Process(target=in_child, args=(step, self.tree_before, theirs))
        process.start()
        theirs.close()
        self.running[ours] = step, process

    def end(self, pipe):
        """Collects a step that has ended. One that died without a word has failed."""
        step, process = self.running.pop(pipe)
        try:
            outcome = pipe.recv()
        except EOFError:
            outcome = Outcome(steps.Counts(failed=1), "    its process died\n", 0, 0)
        process.join()
        pipe.close()
        return step, outcome

    def stop(self):
        """All that run, with what they started."""
        for _, process in self.running.values():
            os.kill(process.pid, signal.SIGTERM)
        for _, process in self.running.values():
            process.join(PATIENCE_S)

    def run(self, on_start):
        """Yields (step, outcome) as each ends; calls on_start(step) as each begins."""
        while self.waiting or self.running:
            for step in [step for step in self.waiting if self.may_start(step)]:
                on_start(step)
                self.start(step)
                self.waiting.remove(step)
            for pipe in multiprocessing.connection.wait(list(self.running)):
                yield self.end(pipe)
