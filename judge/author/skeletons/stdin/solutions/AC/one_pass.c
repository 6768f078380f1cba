// Counts line ends and beginnings of words as it reads.
#include <stdio.h>

int main(void) {
    long lines = 0, words = 0;
    int c, inside = 0;
    while ((c = getchar()) != EOF) {
        int space = c == ' ' || c == '\t' || c == '\n';
        lines += c == '\n';
        words += !space && !inside;
        inside = !space;
    }
    printf("%ld %ld\n", lines, words);
    return 0;
}
