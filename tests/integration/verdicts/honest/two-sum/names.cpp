// Correct: names of the driver, of the library and of other alphabets; a namespace; no final line end.
namespace judge { int frame = 0; }
int data = 1, begin_ = 0, next_ = 3;
struct judge_box { int object; };
template <class T> T max3(T a, T b, T c) { return max({a, b, c}); }
static int größe(const vector<int> &v) { return v.size(); }

class Solution
{
	int count = 0, main = 0;

  public:
	vector<int> twoSum(vector<int> &nums, int target)
	{
		const char *raw = R"(/* " // ')";
		(void)raw;
		for (int i = 0; i < größe(nums); i++, count++)
			for (int k = 0; k < i; k++)
				if (nums[i] + nums[k] == target)
					return {i, max3(k, main, -1)};
		return {};
	}
};
