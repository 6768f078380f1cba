// Label (queue): push O(1), pop O(n). shift(), which moves the rest once there are 2^14 and more.
class Queue {
    constructor() {
        this.all = [];
    }
    push(value) {
        this.all.push(value);
    }
    pop() {
        return this.all.shift();
    }
}
