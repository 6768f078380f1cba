// Label (ops): find O(sqrt n), add O(sqrt n), remove O(sqrt n). Sorted chunks of about sqrt n; the chunk is found by walking over all of them.
class Ops {
    constructor(capacity) {
        this.chunks = [[]];
        this.most = Math.max(4, 2 * Math.ceil(Math.sqrt(capacity)));
    }
    chunkOf(key) {
        let c = 0;
        while (c + 1 < this.chunks.length && this.chunks[c + 1][0].key <= key) c++;
        return c;
    }
    indexIn(chunk, key) {
        let i = 0;
        while (i < chunk.length && chunk[i].key < key) i++;
        return i;
    }
    find(key) {
        const chunk = this.chunks[this.chunkOf(key)], i = this.indexIn(chunk, key);
        return i < chunk.length && chunk[i].key === key ? chunk[i].value : -1;
    }
    add(key, value) {
        const c = this.chunkOf(key), chunk = this.chunks[c], i = this.indexIn(chunk, key);
        if (i < chunk.length && chunk[i].key === key) { chunk[i].value = value; return; }
        chunk.splice(i, 0, { key, value });
        if (chunk.length > this.most) this.chunks.splice(c + 1, 0, chunk.splice(chunk.length >> 1));
    }
    remove(key) {
        const c = this.chunkOf(key), chunk = this.chunks[c], i = this.indexIn(chunk, key);
        if (i === chunk.length || chunk[i].key !== key) return 0;
        chunk.splice(i, 1);
        if (!chunk.length && this.chunks.length > 1) this.chunks.splice(c, 1);
        return 1;
    }
}
