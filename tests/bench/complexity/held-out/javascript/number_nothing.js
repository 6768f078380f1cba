// Label (number-work): work O(1). A formula.
const work = (n) => n * (n + 1) / 2;
