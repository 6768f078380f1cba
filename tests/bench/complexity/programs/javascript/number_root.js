// Label (number-work): work O(sqrt n). Trial division.
const work = (n) => {
    let found = 0;
    for (let d = 1; d * d <= n; d++)
        if (n % d === 0)
            found++;
    return found;
};
