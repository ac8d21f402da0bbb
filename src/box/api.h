/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api.h - a production over HTTP: what docs/design/0001-wire.md says, as routes over a box.
 *
 * api_open opens the production and ties it to the loop: it turns the box, tells the streams, runs the operator's hooks.
 * Give api_routes to an http server that phones reach, api_local_routes to one on a socket that only the operator's
 * account reaches; request.context is the api.
 * Ownership: the api owns its box and its streams. Close it before the servers (it answers who still waits), and do not run
 * the loop in between. Threads: the loop's.                                                                      */
#pragma once
#include "box/crew.h"
#include "net/http.h"

struct event_base;
struct api;

struct api_options {
    const char *state_dir;  /* as in box_options */
    const char *web;        /* NULL, or a folder to read the page from */
    const char *on_stop;    /* NULL, or a shell command: a lamp, a siren */
    const char *on_release; /* the same, when the set works again */
    const char *copy_to;    /* NULL, or where POST /copy copies to: a stick */
    bool no_chip;           /* the machine's clock is not believed when it was switched on */
    bool practice;          /* the page says that nothing here is real */
};

struct api *api_open(struct event_base *base, const char *dir, const struct api_options *o,
                     char why[BOX_WORDS_MAX]);
void api_close(struct api *a);
struct box *api_box(struct api *a);
/* api_broken(a): NULL, or why the box can write nothing more; the loop has been told to end. */
const char *api_broken(const struct api *a);
/* api_turn_soon(a): something was given to the box from outside the routes. */
void api_turn_soon(struct api *a);

/* api_reached_at(a, base): "http://192.168.8.1:8080", for the links of invitations. */
void api_reached_at(struct api *a, const char *base);
/* api_now(a): The record's clock. */
struct box_clock api_now(const struct api *a);

extern const struct route api_routes[], api_local_routes[];
extern const uint32_t api_routes_count, api_local_routes_count;
