/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* line.h - a connection of a bench to a server on this machine, plain or in TLS. What goes wrong ends the program. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct line {
    int fd;    /* below 0: none */
    void *tls; /* NULL: plain */
};

/* line_dial(port, tls, deaf): connected, the handshake done. ${deaf}: with as little room for what is not read as there is. */
struct line line_dial(uint16_t port, bool tls, bool deaf);
void line_say(const struct line *l, const void *text, size_t len);
/* line_hear(l, into, max): what is there; 0: the connection ended, below 0: nothing yet. */
ssize_t line_hear(const struct line *l, void *into, size_t max);
void line_close(struct line *l);
