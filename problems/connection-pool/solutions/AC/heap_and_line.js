// Correct: a linked line, and a binary heap of deadlines whose dead entries are swept.
class DeadlineHeap {
    constructor() {
        this.items = [];
    }

    static before(a, b) {
        return a.deadline < b.deadline || (a.deadline === b.deadline && a.arrival < b.arrival);
    }

    push(item) {
        const items = this.items;
        let i = items.length;
        items.push(item);
        while (i > 0 && DeadlineHeap.before(item, items[(i - 1) >> 1])) {
            items[i] = items[(i - 1) >> 1];
            i = (i - 1) >> 1;
        }
        items[i] = item;
    }

    pop() {
        const items = this.items;
        const top = items[0];
        const last = items.pop();
        if (items.length > 0) {
            items[0] = last;
            this.sift(0);
        }
        return top;
    }

    sift(i) {
        const items = this.items;
        const item = items[i];
        for (;;) {
            let child = 2 * i + 1;
            if (child >= items.length) break;
            if (child + 1 < items.length && DeadlineHeap.before(items[child + 1], items[child])) child++;
            if (!DeadlineHeap.before(items[child], item)) break;
            items[i] = items[child];
            i = child;
        }
        items[i] = item;
    }

    keep(wanted) {
        this.items = this.items.filter(wanted);
        for (let i = (this.items.length >> 1) - 1; i >= 0; i--) this.sift(i);
    }
}

class ConnectionPool {
    constructor(maxConnections) {
        this.limit = maxConnections;
        this.opened = 0;
        this.arrivals = 0;
        this.idle = [];
        this.lent = new Map();
        this.held = new Map();
        // The line: waiters linked in the order in which they came, found by request.
        this.waiters = new Map();
        this.ends = { prev: null, next: null };
        this.ends.prev = this.ends.next = this.ends;
        this.heap = new DeadlineHeap();
        this.expired = [];
    }

    leave(waiter) {
        waiter.prev.next = waiter.next;
        waiter.next.prev = waiter.prev;
        waiter.waits = false;
        this.waiters.delete(waiter.request);
    }

    tick(now) {
        const { heap } = this;
        while (heap.items.length > 0 && heap.items[0].deadline <= now) {
            const waiter = heap.pop();
            if (!waiter.waits) continue;
            this.leave(waiter);
            this.expired.push(waiter.request);
        }
        if (heap.items.length > 2 * this.waiters.size + 16) heap.keep((waiter) => waiter.waits);
    }

    lend(connection, request) {
        this.lent.set(connection, request);
        this.held.set(request, connection);
    }

    acquire(request, timeoutMs, nowMs) {
        this.tick(nowMs);
        if (this.idle.length > 0 || this.lent.size < this.limit) {
            const connection = this.idle.length > 0 ? this.idle.pop() : ++this.opened;
            this.lend(connection, request);
            return connection;
        }
        if (timeoutMs === 0) return -1;
        const waiter = {
            request, deadline: nowMs + timeoutMs, arrival: this.arrivals++, waits: true,
            prev: this.ends.prev, next: this.ends,
        };
        waiter.prev.next = waiter;
        this.ends.prev = waiter;
        this.waiters.set(request, waiter);
        this.heap.push(waiter);
        return 0;
    }

    release(connection, broken, nowMs) {
        this.tick(nowMs);
        if (!this.lent.has(connection)) return [-1];
        this.held.delete(this.lent.get(connection));
        this.lent.delete(connection);
        const first = this.ends.next;
        if (first === this.ends) {
            if (!broken) this.idle.push(connection);
            return [];
        }
        const next = broken ? ++this.opened : connection;
        this.leave(first);
        this.lend(next, first.request);
        return [first.request, next];
    }

    cancel(request, nowMs) {
        this.tick(nowMs);
        const waiter = this.waiters.get(request);
        if (waiter !== undefined) {
            this.leave(waiter);
            return [];
        }
        const connection = this.held.get(request);
        return connection === undefined ? [-1] : this.release(connection, false, nowMs);
    }

    timedOut(nowMs) {
        this.tick(nowMs);
        return this.expired.splice(0);
    }

    state(nowMs) {
        this.tick(nowMs);
        return [this.idle.length, this.lent.size, this.waiters.size];
    }
}
