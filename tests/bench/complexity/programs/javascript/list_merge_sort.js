// Label (list-work): work O(n log n). A merge sort by hand.
const work = (nums) => {
    const merged = (part) => {
        if (part.length < 2)
            return part;
        const a = merged(part.slice(0, part.length >> 1)), b = merged(part.slice(part.length >> 1));
        const out = [];
        let i = 0, j = 0;
        while (i < a.length && j < b.length)
            out.push(a[i] <= b[j] ? a[i++] : b[j++]);
        while (i < a.length)
            out.push(a[i++]);
        while (j < b.length)
            out.push(b[j++]);
        return out;
    };
    return nums.length ? merged(nums)[0] : 0;
};
