# Too slow: one journal of JSON for all sagas, read from the start to find out where one of them stands.
import json


class SagaCoordinator:
    def __init__(self, maxAttempts: int):
        self.limit = maxAttempts
        self.journal = []

    def states(self) -> dict:
        states = {}
        for line in self.journal:
            event = json.loads(line)
            if event[1] is None:
                states.setdefault(event[0], [event[2], "do", 1, 1])
            elif event[0] in states:
                self.hear(states[event[0]], *event[1:])
        return states

    def hear(self, state, action, step, attempt, outcome):
        stuck = state[1] == "stuck"
        here = ("undo" if stuck else state[1]) == action and state[2] == step and attempt <= state[3]
        if not here or (stuck and outcome != "ok"):
            return
        if outcome == "ok":
            self.move(state, action, step + 1 if action == "do" else step - 1)
        elif action == "do" and outcome == "failed":
            self.move(state, "undo", step - 1)
        elif attempt == state[3]:
            if attempt < self.limit:
                state[3] += 1
            elif action == "do":
                self.move(state, "undo", step)
            else:
                state[1] = "stuck"

    def move(self, state, action, step):
        if step == 0 or step > state[0]:
            state[1] = "undone" if step == 0 else "done"
        else:
            state[1:] = [action, step, 1]

    def start(self, saga: str, steps: int) -> str:
        self.journal.append(json.dumps([saga, None, steps]))
        return self.status(saga)

    def report(self, saga: str, action: str, step: int, attempt: int, outcome: str) -> str:
        self.journal.append(json.dumps([saga, action, step, attempt, outcome]))
        return self.status(saga)

    def status(self, saga: str) -> str:
        state = self.states().get(saga)
        if state is None:
            return ""
        _, action, step, attempt = state
        if action in ("done", "undone"):
            return action
        return f"stuck {step}" if action == "stuck" else f"{action} {step} {attempt}"

    def open(self) -> int:
        return sum(1 for state in self.states().values() if state[1] not in ("done", "undone"))
