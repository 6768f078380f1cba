/* The grammar of policies: any text gives rules or an error with its line, and the rules can be
 * asked. The first word is looked up as a constant as well: a name that is known has its value
 * under that name. */
#include "sandbox/policy.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_constant(const uint8_t *data, size_t size)
{
    char name[64] = "";
    uint64_t value, again;

    memcpy(name, data, size < sizeof(name) ? size : sizeof(name) - 1);
    name[strcspn(name, " \n")] = '\0';
    if (!policy_constant(name, &value))
        return;
    const char *found = policy_constant_name(name, value);
    if (found == NULL || !policy_constant(found, &again) || again != value)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char why[POLICY_WHY_MAX] = "";
    uint64_t arguments[6] = {1, 2, 3, 4, 5, 6};
    struct policy *policy = policy_parse("fuzz", (const char *)data, size, why);

    try_constant(data, size);
    if (policy == NULL && why[0] == '\0')
        abort();
    for (int call = 0; policy != NULL && call < 64; call++)
        (void)policy_decide(policy, call, arguments);
    policy_destroy(policy);
    return 0;
}
