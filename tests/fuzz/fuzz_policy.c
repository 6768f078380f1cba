/* The grammar of policies: any text gives rules or an error with its line, and the rules can be
 * asked. */
#include "sandbox/policy.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char why[POLICY_WHY_MAX] = "";
    uint64_t arguments[6] = {1, 2, 3, 4, 5, 6};
    struct policy *policy = policy_parse("fuzz", (const char *)data, size, why);

    if (policy == NULL && why[0] == '\0')
        abort();
    for (int call = 0; policy != NULL && call < 64; call++)
        (void)policy_decide(policy, call, arguments);
    policy_destroy(policy);
    return 0;
}
