/* Label (small-work): work O(2^n). Counts binary words of */
/* n letters with no rule at all, one by one. */
static unsigned visit(int left, unsigned word)
{
    if (left == 0)
        return word * 2654435761u >> 31;
    return visit(left - 1, word * 2) + visit(left - 1, word * 2 + 1);
}

long long work(int n)
{
    return n == 0 ? 0 : visit(n, 1);
}
