# Wrong: a participant that votes again after the decision gets no answer.
class TwoPhaseCoordinator:

    def __init__(self):
        self.log = []
        self.memory = {}

    def apply(self, kind, tx, members=None):
        if kind == "begin":
            self.memory[tx] = {"members": members, "set": set(members), "state": "undecided",
                               "ended": False, "votes": set(), "acks": set()}
        elif kind == "end":
            self.memory[tx]["ended"] = True
        else:
            self.memory[tx]["state"] = kind

    def run(self, steps, crashAfter):
        """Steps are (verb, tx, whom); whom is None for a write, or members of a begin."""
        done = []
        for verb, tx, whom in steps:
            if len(done) == crashAfter:
                self.crash()
                break
            if isinstance(whom, int):
                done.append(f"send {whom} {verb} {tx}")
            else:
                self.log.append((verb, tx, whom))
                self.apply(verb, tx, whom)
                done.append(f"write {verb} {tx}")
        return done

    def find(self, tx):
        entry = self.memory.get(tx) if self.memory is not None else None
        return None if entry is None or entry["ended"] else entry

    def decide(self, tx, entry, verb, crashAfter):
        return self.run([(verb, tx, None)] + [(verb, tx, p) for p in entry["members"]], crashAfter)

    def begin(self, tx: str, participants: List[int], crashAfter: int) -> List[str]:
        if self.memory is None or tx in self.memory:
            return []
        steps = [("begin", tx, participants)] + [("prepare", tx, p) for p in participants]
        return self.run(steps, crashAfter)

    def vote(self, tx: str, participant: int, yes: bool, crashAfter: int) -> List[str]:
        entry = self.find(tx)
        if entry is None or participant not in entry["set"]:
            return []
        if entry["state"] != "undecided":
            return []
        if participant in entry["votes"]:
            return []
        if not yes:
            return self.decide(tx, entry, "abort", crashAfter)
        entry["votes"].add(participant)
        if len(entry["votes"]) == len(entry["members"]):
            return self.decide(tx, entry, "commit", crashAfter)
        return []

    def ack(self, tx: str, participant: int, crashAfter: int) -> List[str]:
        entry = self.find(tx)
        if entry is None or participant not in entry["set"] or entry["state"] == "undecided":
            return []
        entry["acks"].add(participant)
        if len(entry["acks"]) < len(entry["members"]):
            return []
        return self.run([("end", tx, None)], crashAfter)

    def timeout(self, tx: str, crashAfter: int) -> List[str]:
        entry = self.find(tx)
        if entry is None:
            return []
        if entry["state"] == "undecided":
            return self.decide(tx, entry, "abort", crashAfter)
        late = [p for p in entry["members"] if p not in entry["acks"]]
        return self.run([(entry["state"], tx, p) for p in late], crashAfter)

    def crash(self) -> None:
        self.memory = None

    def recover(self, crashAfter: int) -> List[str]:
        if self.memory is not None:
            return []
        self.memory = {}
        for record in self.log:
            self.apply(*record)
        steps = []
        for tx, entry in self.memory.items():
            if entry["ended"]:
                continue
            verb = entry["state"]
            if verb == "undecided":
                verb = "abort"
                steps.append((verb, tx, None))
            steps += [(verb, tx, p) for p in entry["members"]]
        return self.run(steps, crashAfter)

    def inquire(self, tx: str) -> str:
        if self.memory is None:
            return "down"
        return self.memory[tx]["state"] if tx in self.memory else "unknown"
