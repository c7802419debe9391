/* One of two ends over c-toxcore: prints where it is, reads where the other is, and stays linked. For ToxPair. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <tox/tox.h>

#define PORTS_FROM 33500
#define PORTS_TO 33999

static void print_hex(const uint8_t *bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        printf("%02x", bytes[i]);
    }
    printf(" ");
}

static int read_hex(uint8_t *bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        unsigned int value;
        if (scanf("%2x", &value) != 1) {
            return 0;
        }
        bytes[i] = (uint8_t) value;
    }
    return 1;
}

int main(void) {
    struct Tox_Options *options = tox_options_new(NULL);
    tox_options_set_start_port(options, PORTS_FROM);
    tox_options_set_end_port(options, PORTS_TO);
    tox_options_set_local_discovery_enabled(options, false);
    Tox *tox = tox_new(options, NULL);
    if (tox == NULL) {
        fprintf(stderr, "tox_peer: c-toxcore does not start\n");
        return 1;
    }
    uint8_t dht[TOX_PUBLIC_KEY_SIZE];
    uint8_t own[TOX_PUBLIC_KEY_SIZE];
    tox_self_get_dht_id(tox, dht);
    tox_self_get_public_key(tox, own);
    print_hex(dht, sizeof dht);
    print_hex(own, sizeof own);
    printf("%d\n", (int) tox_self_get_udp_port(tox, NULL));
    fflush(stdout);

    uint8_t other[TOX_PUBLIC_KEY_SIZE];
    int port;
    if (!read_hex(dht, sizeof dht) || !read_hex(other, sizeof other) || scanf("%d", &port) != 1) {
        fprintf(stderr, "tox_peer: nobody said where the other is\n");
        return 1;
    }
    tox_bootstrap(tox, "127.0.0.1", (uint16_t) port, dht, NULL);
    uint32_t friend_number = tox_friend_add_norequest(tox, other, NULL);
    int told = 0;
    for (;;) {
        tox_iterate(tox, NULL);
        if (!told && tox_friend_get_connection_status(tox, friend_number, NULL) != TOX_CONNECTION_NONE) {
            told = 1;
            printf("linked\n");
            fflush(stdout);
        }
        usleep(1000 * tox_iteration_interval(tox));
    }
}
