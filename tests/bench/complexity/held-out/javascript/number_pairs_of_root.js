// Label (number-work): work O(n). Pairs of numbers up to the root.
const work = (n) => {
    let found = 0;
    for (let a = 1; a * a <= n; a++)
        for (let b = 1; b * b <= n; b++)
            found += (a * b) % 7 === 3 ? 1 : 0;
    return found;
};
