// Label (small-work): work O(2^n). Towers of Hanoi.
const work = (n) => {
    const move = (k, a, b, c) => (k === 0 ? 0 : move(k - 1, a, c, b) + 1 + move(k - 1, c, b, a));
    return move(n, 0, 1, 2);
};
