// Correct: a class expression that extends Map, with super, static blocks and computed names.
var LRUCache = class Cache extends Map {
    static name_ = 'get';
    static {
        this.made = 0;
    }
    #capacity;
    constructor(capacity) {
        super();
        this.#capacity = capacity;
    }
    [Cache.name_ ?? 'get'](key) {
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
