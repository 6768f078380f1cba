// Correct: steps are computed first and done one by one; one function applies a record to the memory.
type Verb = 'begin' | 'prepare' | 'commit' | 'abort' | 'end';

interface Step {
    verb: Verb;
    tx: string;
    to?: number;
    members?: number[];
}

class Transaction {
    readonly all: Set<number>;
    readonly votes = new Set<number>();
    readonly acks = new Set<number>();
    decision: Verb | null = null;
    ended = false;

    constructor(readonly members: number[]) {
        this.all = new Set(members);
    }
}

class TwoPhaseCoordinator {
    private readonly log: Step[] = [];
    private memory: Map<string, Transaction> | null = new Map();

    begin(tx: string, participants: number[], crashAfter: number): string[] {
        if (this.memory === null || this.memory.has(tx)) return [];
        const members = [...participants];
        return this.run([{ verb: 'begin', tx, members }, ...this.tell('prepare', tx, members)], crashAfter);
    }

    vote(tx: string, participant: number, yes: boolean, crashAfter: number): string[] {
        const t = this.find(tx, participant);
        if (t === null) return [];
        if (t.decision !== null) return this.run([{ verb: t.decision, tx, to: participant }], crashAfter);
        if (t.votes.has(participant)) return [];
        if (!yes) return this.run(this.decide('abort', tx, t), crashAfter);
        t.votes.add(participant);
        return t.votes.size < t.all.size ? [] : this.run(this.decide('commit', tx, t), crashAfter);
    }

    ack(tx: string, participant: number, crashAfter: number): string[] {
        const t = this.find(tx, participant);
        if (t === null || t.decision === null) return [];
        t.acks.add(participant);
        return t.acks.size < t.all.size ? [] : this.run([{ verb: 'end', tx }], crashAfter);
    }

    timeout(tx: string, crashAfter: number): string[] {
        const t = this.memory?.get(tx);
        if (t === undefined || t.ended) return [];
        if (t.decision === null) return this.run(this.decide('abort', tx, t), crashAfter);
        return this.run(this.tell(t.decision, tx, t.members.filter((p) => !t.acks.has(p))), crashAfter);
    }

    crash(): void {
        this.memory = null;
    }

    recover(crashAfter: number): string[] {
        if (this.memory !== null) return [];
        this.memory = new Map();
        this.log.forEach((record) => this.apply(record));
        const steps: Step[] = [];
        for (const [tx, t] of this.memory) {
            if (t.ended) continue;
            if (t.decision === null) steps.push(...this.decide('abort', tx, t));
            else steps.push(...this.tell(t.decision, tx, t.members));
        }
        return this.run(steps, crashAfter);
    }

    inquire(tx: string): string {
        if (this.memory === null) return 'down';
        const t = this.memory.get(tx);
        return t === undefined ? 'unknown' : t.decision ?? 'undecided';
    }

    private find(tx: string, participant: number): Transaction | null {
        const t = this.memory?.get(tx);
        return t === undefined || t.ended || !t.all.has(participant) ? null : t;
    }

    private tell(verb: Verb, tx: string, whom: number[]): Step[] {
        return whom.map((to) => ({ verb, tx, to }));
    }

    private decide(verb: Verb, tx: string, t: Transaction): Step[] {
        return [{ verb, tx }, ...this.tell(verb, tx, t.members)];
    }

    private apply(record: Step): void {
        if (record.verb === 'begin') {
            this.memory!.set(record.tx, new Transaction(record.members!));
            return;
        }
        const t = this.memory!.get(record.tx)!;
        if (record.verb === 'end') t.ended = true;
        else t.decision = record.verb;
    }

    private run(steps: Step[], crashAfter: number): string[] {
        const done: string[] = [];
        for (const step of steps) {
            if (done.length === crashAfter) {
                this.crash();
                break;
            }
            if (step.to === undefined) {
                this.log.push(step);
                this.apply(step);
                done.push(`write ${step.verb} ${step.tx}`);
            } else {
                done.push(`send ${step.to} ${step.verb} ${step.tx}`);
            }
        }
        return done;
    }
}
