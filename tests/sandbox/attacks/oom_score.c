/* Asks for a lower OOM score than the box gives it: the kernel would then rather take the keeper.
 */
#include "attack.h"
#include <fcntl.h>

int main(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY);

    for (int score = -1000; score < 1000; score += 100) {
        char text[16];
        int length = snprintf(text, sizeof(text), "%d", score);
        if (fd >= 0 && write(fd, text, (size_t)length) == length)
            escaped("has a lower OOM score");
    }
    return done();
}
