// Label (number-work): work O(sqrt n). Its integer root, counted up.
const work = n => {
    let r = 0;
    while ((r + 1) * (r + 1) <= n) r += 1;
    return r;
};
