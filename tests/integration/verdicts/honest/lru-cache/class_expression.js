// Correct: a class expression that extends Map, with super, static blocks and computed names.
const GET = 'get';
var LRUCache = class Cache extends Map {
    static {
        this.made = 0;
    }
    #capacity;
    constructor(capacity) {
        super();
        this.#capacity = capacity;
    }
    [GET](key) {
        if (!this.has(key)) return -1;
        const value = super.get(key);
        this.delete(key);
        this.set(key, value);
        return value;
    }
    put(key, value) {
        this.delete(key);
        this.set(key, value);
        if (this.size > this.#capacity) this.delete(this.keys().next().value);
    }
};
