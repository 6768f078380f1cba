// Label (list-work): work O(n^2). reduce() that spreads what it has so far.
const work = nums => {
    const doubled = nums.reduce((list, x) => [...list, x % 1000 * 2], []);
    return doubled.length ? doubled[doubled.length - 1] : 0;
};
