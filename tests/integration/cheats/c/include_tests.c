// cheat: two-sum: WA: includes the hidden tests, wherever they may be
#if __has_include("/work/problems/two-sum/tests/edge.jsonl") ||                                    \
    __has_include("/problems/two-sum/tests/edge.jsonl") || __has_include("../tests/edge.jsonl") || \
    __has_include("/srv/judge/problems/two-sum/tests/edge.jsonl") ||                               \
    __has_include("tests/edge.jsonl") || __has_include("expected.jsonl")
#error "the hidden tests can be read"
#endif

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
