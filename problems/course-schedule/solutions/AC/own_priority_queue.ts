// Correct: a heap of its own with the name of a class that is there already.
class PriorityQueue {
    private items: number[] = [];

    get length(): number { return this.items.length; }

    add(item: number): void {
        let at = this.items.push(item) - 1;
        for (let up = (at - 1) >> 1; at > 0 && this.items[up] > item; up = (at - 1) >> 1) {
            this.items[at] = this.items[up];
            at = up;
        }
        this.items[at] = item;
    }

    take(): number {
        const { items } = this, first = items[0], last = items.pop();
        if (!items.length) return first;
        let at = 0;
        for (let down = 1; down < items.length; down = 2 * at + 1) {
            if (down + 1 < items.length && items[down + 1] < items[down]) down++;
            if (items[down] >= last) break;
            items[at] = items[down];
            at = down;
        }
        items[at] = last;
        return first;
    }
}

function findOrder(numCourses: number, prerequisites: number[][]): number[] {
    const next: number[][] = Array.from({ length: numCourses }, () => []);
    const waits = new Array<number>(numCourses).fill(0);
    for (const [course, before] of prerequisites) {
        next[before].push(course);
        waits[course]++;
    }
    const ready = new PriorityQueue(), order: number[] = [];
    waits.forEach((count, course) => { if (count === 0) ready.add(course); });
    while (ready.length) {
        const course = ready.take();
        order.push(course);
        for (const other of next[course]) if (--waits[other] === 0) ready.add(other);
    }
    return order.length === numCourses ? order : [];
};
