/* Parentheses so deep that the compiler's own stack is not enough. */
#define A ((((((((((
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
int number = E E E E E E E E E E 1;
int main(void)
{
    return 0;
}
