// Correct: a sorted array of [createdAt, id], latest first, with a binary search of its own.
class Timeline {
    constructor() {
        this.entries = [];
        this.times = new Map();
    }

    /** Index of the first entry at or behind the position; with @after, of the first one behind it. */
    find(time, id, after) {
        let low = 0;
        let high = this.entries.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            const [t, i] = this.entries[middle];
            const before = t > time || (t === time && (after ? i >= id : i > id));
            if (before) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    add(id, createdAt) {
        if (this.times.has(id)) return false;
        this.times.set(id, createdAt);
        this.entries.splice(this.find(createdAt, id, false), 0, [createdAt, id]);
        return true;
    }

    remove(id) {
        if (!this.times.has(id)) return false;
        this.entries.splice(this.find(this.times.get(id), id, false), 1);
        this.times.delete(id);
        return true;
    }

    page(cursor, limit) {
        let first = 0;
        if (cursor !== '') {
            const parts = /^(\d{1,13}):(\d{1,13})$/.exec(cursor);
            if (parts === null) return [];
            first = this.find(Number(parts[1]), Number(parts[2]), true);
        }
        const page = this.entries.slice(first, first + limit);
        const more = first + limit < this.entries.length ? page[page.length - 1].join(':') : '';
        return [more, ...page.map(([, id]) => String(id))];
    }
}
