/* Makes a socket of the family and type given. */
#include "attack.h"
#include <sys/socket.h>

int main(int argc, char **argv)
{
    int family = (int)argument(argc, argv, 1, AF_INET);
    int type = (int)argument(argc, argv, 2, SOCK_STREAM);

    must_fail("socket", socket(family, type, 0));
    return done();
}
