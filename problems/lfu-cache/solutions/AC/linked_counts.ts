// Correct: a linked list of counts, each with a linked list of its entries; no minimum is kept.
class Entry {
    prev: Entry = this;
    next: Entry = this;
    bucket!: Bucket;

    constructor(public key: number, public value: number) {}
}

class Bucket {
    prev: Bucket = this;
    next: Bucket = this;
    head = new Entry(-1, -1);

    constructor(public count: number) {}
}

class LFUCache {
    private readonly entries = new Map<number, Entry>();
    private readonly buckets = new Bucket(0);

    constructor(private readonly capacity: number) {}

    get(key: number): number {
        const entry = this.entries.get(key);
        if (entry === undefined) return -1;
        this.use(entry);
        return entry.value;
    }

    put(key: number, value: number): void {
        const known = this.entries.get(key);
        if (known !== undefined) {
            known.value = value;
            this.use(known);
            return;
        }
        if (this.entries.size === this.capacity) {
            const victim = this.buckets.next.head.next;
            this.entries.delete(victim.key);
            this.takeOut(victim);
        }
        const entry = new Entry(key, value);
        this.entries.set(key, entry);
        this.putInto(this.buckets, 1, entry);
    }

    private use(entry: Entry): void {
        const bucket = entry.bucket;
        entry.prev.next = entry.next;
        entry.next.prev = entry.prev;
        this.putInto(bucket, bucket.count + 1, entry);
        this.dropIfEmpty(bucket);
    }

    private takeOut(entry: Entry): void {
        entry.prev.next = entry.next;
        entry.next.prev = entry.prev;
        this.dropIfEmpty(entry.bucket);
    }

    private putInto(before: Bucket, count: number, entry: Entry): void {
        let bucket = before.next;
        if (bucket.count !== count) {
            bucket = new Bucket(count);
            bucket.prev = before;
            bucket.next = before.next;
            before.next.prev = bucket;
            before.next = bucket;
        }
        const head = bucket.head;
        entry.bucket = bucket;
        entry.prev = head.prev;
        entry.next = head;
        head.prev.next = entry;
        head.prev = entry;
    }

    private dropIfEmpty(bucket: Bucket): void {
        if (bucket.head.next !== bucket.head) return;
        bucket.prev.next = bucket.next;
        bucket.next.prev = bucket.prev;
    }
}
