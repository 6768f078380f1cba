#include "judge/api/notify.h"

#include "judge/base/log.h"

#include <errno.h>
#include <jansson.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int notify_fd = -1;

/* "@name" is in the abstract namespace, where a NUL stands for the '@'. */
static int connect_to(const char *name)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    size_t length = strlen(name);
    int fd;

    if ((name[0] != '/' && name[0] != '@') || length < 2 || length >= sizeof address.sun_path) {
        errno = EINVAL;
        return -1;
    }
    memcpy(address.sun_path, name, length);
    if (name[0] == '@')
        address.sun_path[0] = '\0';
    fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address,
                           (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length)) != 0) {
        int failed = errno;

        close(fd);
        errno = failed;
        return -1;
    }
    return fd;
}

void notify_open(void)
{
    const char *name = getenv("NOTIFY_SOCKET");

    if (name == NULL)
        return;
    notify_fd = connect_to(name);
    if (notify_fd < 0)
        log_write(LOG_WARNING, "notify_failed", "{s:s, s:s}", "socket", name, "error",
                  strerror(errno));
    unsetenv("NOTIFY_SOCKET");
}

void notify_tell(const char *state)
{
    if (notify_fd >= 0)
        (void)!send(notify_fd, state, strlen(state), MSG_NOSIGNAL);
}
