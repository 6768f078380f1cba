// cheat: two-sum: CE: brings the driver's functions
int* twoSum(int* nums, int numsSize, int target, int* returnSize) { return NULL; }
void judge_send(const unsigned char* data, unsigned long length) {}
void judge_fail(int kind, const char* type, const char* message, const char* function) {}
