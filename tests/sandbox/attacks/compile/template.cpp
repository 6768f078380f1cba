// Templates that instantiate two more at each level.
template <int level, int branch> struct node {
    static const long value =
        node<level - 1, branch * 2>::value + node<level - 1, branch * 2 + 1>::value;
};
template <int branch> struct node<0, branch> {
    static const long value = branch;
};
int main()
{
    return (int)node<30, 0>::value;
}
