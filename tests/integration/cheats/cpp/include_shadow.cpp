// cheat: two-sum: CE: includes a file of the host
#include "/etc/shadow"
class Solution {};
