/* Who it is: no user or group of the host's, no capabilities, no_new_privs, not dumpable by
 * others, in no session of the host's (whose leader would show as pid 0). Run from a setuid file it
 * must be the same. With an argument no_new_privs is not looked at. */
#define _GNU_SOURCE
#include "attack.h"
#include <grp.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

int main(int argc, char **argv)
{
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2] = {{0, 0, 0}, {0, 0, 0}};
    gid_t groups[64];
    uid_t real, effective, saved;
    int group_count = getgroups(64, groups);

    (void)argv;
    getresuid(&real, &effective, &saved);
    printf("uid %u %u %u gid %u\n", real, effective, saved, getgid());
    if (real == 0 || effective == 0 || saved == 0 || getgid() == 0 || getegid() == 0)
        escaped("is root");
    for (int i = 0; i < group_count; i++) {
        if (groups[i] != getgid())
            escaped("has supplementary groups");
    }
    if (syscall(SYS_capget, &header, data) == 0 &&
        (data[0].permitted | data[0].effective | data[0].inheritable | data[1].permitted |
         data[1].effective | data[1].inheritable) != 0)
        escaped("has capabilities");
    for (unsigned long cap = 0; cap < 41; cap++) {
        if (prctl(PR_CAPBSET_READ, cap, 0, 0, 0) == 1)
            escaped("has a bounding set");
        if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, cap, 0, 0) == 1)
            escaped("has ambient capabilities");
    }
    if (argc < 2 && prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
        escaped("no_new_privs is off");
    if (getsid(0) == 0)
        escaped("is in a session of the host's");
    return done();
}
