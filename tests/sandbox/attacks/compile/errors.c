/* One error message for each of a million words. */
#define A                                                                                          \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;                                                                                           \
    x y;
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
int main(void)
{
    E E E E E E E E E E return 0;
}
