// Correct: words in other alphabets, a comment that ends with a backslash \
   and trigraph-like marks ??/ in text, all in one.
/* двe суммы — 两数之和 */
static int größe(int größe_) { return größe_; }

int *twoSum(int *nums, int numsSize, int target, int *returnSize)
{
	const char *text = "// not a comment /* nor this */ \" ??/";
	int *answer = calloc(2, sizeof(int)), переменная = größe(numsSize);
	(void)text;
	for (int i = 0; i < переменная; i++)
		for (int k = i + 1; k < переменная; k++)
			if (nums[i] + nums[k] == target)
				answer[0] = i, answer[1] = k;
	return *returnSize = 2, answer;
}
