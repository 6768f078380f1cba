# Correct but O(reports): keeps the reports of each saga and works out from all of them where it stands.
class SagaCoordinator:
    def __init__(self, maxAttempts: int):
        self.limit = maxAttempts
        self.sagas = {}

    def start(self, saga: str, steps: int) -> str:
        self.sagas.setdefault(saga, (steps, []))
        return self.status(saga)

    def report(self, saga: str, action: str, step: int, attempt: int, outcome: str) -> str:
        if saga in self.sagas:
            self.sagas[saga][1].append((action, step, attempt, outcome))
        return self.status(saga)

    def status(self, saga: str) -> str:
        if saga not in self.sagas:
            return ""
        steps, events = self.sagas[saga]
        place, at, tries = "do", 1, 1
        for action, step, attempt, outcome in events:
            stuck = place == "stuck"
            if ("undo" if stuck else place) != action or at != step or attempt > tries:
                continue
            if outcome == "ok":
                place, at, tries = action, at + (1 if action == "do" else -1), 1
            elif stuck:
                continue
            elif action == "do" and outcome == "failed":
                place, at, tries = "undo", at - 1, 1
            elif attempt == tries and tries < self.limit:
                tries += 1
            elif attempt == tries:
                place, tries = ("undo", 1) if action == "do" else ("stuck", tries)
            if at == 0 or at > steps:
                return "undone" if at == 0 else "done"
        return "stuck %d" % at if place == "stuck" else "%s %d %d" % (place, at, tries)

    def open(self) -> int:
        return sum(1 for saga in self.sagas if self.status(saga) not in ("done", "undone"))
