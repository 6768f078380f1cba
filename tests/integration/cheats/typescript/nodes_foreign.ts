// cheat: merge-k-lists: WA: nodes of another class, which the compiler takes for the same
class Other {
    constructor(public val: number, public next: Other | null = null) {}
}

function mergeKLists(lists: Array<ListNode | null>): ListNode | null {
    const values: number[] = [];
    for (let node of lists) {
        for (; node; node = node.next) values.push(node.val);
    }
    values.sort((a, b) => a - b);
    return values.reduceRight((next: Other | null, val) => new Other(val, next), null);
}
