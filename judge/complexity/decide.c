#include "judge/complexity/decide.h"

/* Each class between the expected one and the nearest that is not excluded halves what is left of
 * the doubt. */
static double surer(double confidence, int distance)
{
    double doubt = 1 - confidence;

    for (int i = 0; i < distance; i++)
        doubt /= 2;
    return 1 - doubt;
}

enum complexity_verdict decide(enum complexity_class expected, const struct fit *fit,
                               double *ret_confidence)
{
    if (class_compare(fit->high, expected) <= 0) {
        *ret_confidence = surer(fit->confidence, (int)expected - (int)fit->high);
        return COMPLEXITY_MET;
    }
    if (class_compare(fit->low, expected) > 0) {
        *ret_confidence = surer(fit->confidence, (int)fit->low - (int)expected - 1);
        return COMPLEXITY_EXCEEDED;
    }
    *ret_confidence = 0;
    return COMPLEXITY_INCONCLUSIVE;
}
