# Wrong: a failed undo is not tried again.
class SagaCoordinator:

    def __init__(self, maxAttempts: int):
        self.limit = maxAttempts
        self.sagas = {}
        self.unfinished = 0

    def start(self, saga: str, steps: int) -> str:
        if saga not in self.sagas:
            self.sagas[saga] = [steps, "do", 1, 1]
            self.unfinished += 1
        return self.status(saga)

    def move(self, state: list, action: str, step: int) -> None:
        if action == "do" and step > state[0]:
            state[1] = "done"
            self.unfinished -= 1
        elif action == "undo" and step == 0:
            state[1] = "undone"
            self.unfinished -= 1
        else:
            state[1:] = [action, step, 1]

    def report(self, saga: str, action: str, step: int, attempt: int, outcome: str) -> str:
        state = self.sagas.get(saga)
        if state is None:
            return ""
        stuck = state[1] == "stuck"
        here = ("undo" if stuck else state[1]) == action and state[2] == step and attempt <= state[3]
        if not here or (stuck and outcome != "ok"):
            return self.status(saga)
        if outcome == "ok":
            self.move(state, action, step + 1 if action == "do" else step - 1)
        elif action == "do" and outcome == "failed":
            self.move(state, "undo", step - 1)
        elif attempt == state[3]:
            if attempt < self.limit and outcome == "unknown":
                state[3] += 1
            elif action == "do":
                self.move(state, "undo", step)
            else:
                state[1] = "stuck"
        return self.status(saga)

    def status(self, saga: str) -> str:
        state = self.sagas.get(saga)
        if state is None:
            return ""
        _, action, step, attempt = state
        if action in ("done", "undone"):
            return action
        if action == "stuck":
            return f"stuck {step}"
        return f"{action} {step} {attempt}"

    def open(self) -> int:
        return self.unfinished
