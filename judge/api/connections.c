#include "judge/api/connections.h"

#include "judge/base/mem.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct address {
    unsigned connections;
    char text[INET6_ADDRSTRLEN];
};

static void address_text(struct MHD_Connection *connection, char ret_text[INET6_ADDRSTRLEN])
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    const struct sockaddr *address = info != NULL ? info->client_addr : NULL;

    ret_text[0] = '\0';
    if (address != NULL && address->sa_family == AF_INET)
        inet_ntop(AF_INET, &((const struct sockaddr_in *)address)->sin_addr, ret_text,
                  INET6_ADDRSTRLEN);
    else if (address != NULL && address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)address)->sin6_addr, ret_text,
                  INET6_ADDRSTRLEN);
}

static struct address *address_of(struct connections *connections,
                                  struct MHD_Connection *connection)
{
    struct address *address;
    char text[INET6_ADDRSTRLEN];

    address_text(connection, text);
    address = map_get(&connections->addresses, text);
    if (address == NULL) {
        address = mem_alloc(sizeof *address);
        memcpy(address->text, text, sizeof text);
        map_put(&connections->addresses, text, address);
    }
    return address;
}

struct client *connections_add(struct connections *connections, struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    struct client *client = mem_alloc(sizeof *client);

    client->fd = info != NULL ? info->connect_fd : -1;
    client->address = address_of(connections, connection);
    client->one_too_many = ++connections->count > connections->max;
    client->address_too_many = ++client->address->connections > connections->max_per_address;
    client->next = connections->first;
    if (client->next != NULL)
        client->next->previous = client;
    connections->first = client;
    return client;
}

void connections_remove(struct connections *connections, struct client *client)
{
    connections->count--;
    if (--client->address->connections == 0) {
        map_take(&connections->addresses, client->address->text);
        free(client->address);
    }
    if (client->next != NULL)
        client->next->previous = client->previous;
    if (client->previous != NULL)
        client->previous->next = client->next;
    else
        connections->first = client->next;
    free(client);
}

void connections_fini(struct connections *connections)
{
    map_fini(&connections->addresses);
}

void connections_sweep(struct connections *connections)
{
    for (struct client *client = connections->first; client != NULL; client = client->next) {
        char byte;

        if (!client->served && recv(client->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0)
            (void)shutdown(client->fd, SHUT_RDWR); /* Which libmicrohttpd does see. */
    }
}
