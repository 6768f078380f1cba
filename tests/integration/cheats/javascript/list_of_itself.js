// cheat: two-sum: WA: an array that holds itself
function twoSum(nums, target) {
    const answer = [];
    answer.push(answer, answer);
    return answer;
}
