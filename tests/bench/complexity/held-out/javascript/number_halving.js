// Label (number-work): work O(log n). A loop that halves.
const work = (n) => {
    let steps = 0;
    for (let at = n; at > 0; at = Math.floor(at / 2))
        steps += at % 3;
    return n ? steps : 0;
};
