/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness_serve.c - `showclear witness serve`: C2SP tlog-witness over HTTP. */
#include "cli/cli.h"
#include "cli/witness_inner.h"
#include "net/http.h"
#include "net/journal.h"
#include <event2/event.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static const char PLAIN[] = "text/plain; charset=utf-8";

/* A status that our page's server has no use for is said all the same. */
static void post_add_checkpoint(struct request *r) {
    const struct room *room = r->context;
    uint8_t bytes[4096];
    struct buffer body = BUFFER(bytes);
    int status = room_ask(room, r->body, witness_seconds(), &body, NULL);
    journal(status ? JOURNAL_INFO : JOURNAL_FAULT, "witness", "asked status=%d", status);
    const char *type = status == WITNESS_OTHER_SIZE ? "text/x.tlog.size" : PLAIN;
    if (status)
        answer(r, status, type, buffer_bytes(&body));
    else
        answer(r, 500, PLAIN,
               BYTES("the witness cannot keep what it signs, so it signs nothing\n"));
}

/* GET /HASH/checkpoint, for monitors. */
static void get_checkpoint(struct request *r) {
    static uint8_t bytes[ROOM_NOTE_MAX];
    struct buffer note = BUFFER(bytes);
    struct bytes hash = bytes_slice(r->path, 1, 64), rest = bytes_slice(r->path, 65, UINT32_MAX);
    if (bytes_equal(rest, BYTES("/checkpoint")) && room_note(r->context, hash, &note))
        answer(r, 200, PLAIN, buffer_bytes(&note));
    else
        answer(r, 404, PLAIN, BYTES("nothing is cosigned under this name\n"));
}

static const struct route ROUTES[] = {
    {"POST", "/add-checkpoint", post_add_checkpoint},
    {"GET", "/", get_checkpoint, .prefix = true},
};

static void end(int number, short what, void *base) {
    (void)number, (void)what;
    event_base_loopbreak(base);
}

static int run(struct event_base *base, struct http *http, const struct room *r) {
    struct event *term = evsignal_new(base, SIGTERM, end, base);
    struct event *intr = evsignal_new(base, SIGINT, end, base);
    uint8_t bytes[512];
    struct buffer vkey = BUFFER(bytes);
    bool ready = term && intr && event_add(term, NULL) == 0 && event_add(intr, NULL) == 0;
    room_vkey(r, &vkey);
    printf("witness %.*s\nlistening on port %u\n", (int)vkey.len, (const char *)bytes,
           http_port(http));
    fflush(stdout);
    if (ready) event_base_dispatch(base);
    if (term) event_free(term);
    if (intr) event_free(intr);
    return ready ? CLI_YES : cli_fault("witness", "no memory");
}

int witness_serve(const struct witness_told *t) {
    struct room r;
    char why[256] = "no memory";
    int answer = witness_room(t, &r);
    if (answer != CLI_YES) return answer;
    signal(SIGPIPE, SIG_IGN);
    struct event_base *base = event_base_new();
    struct http_options o = {
        .listen = t->listen ? t->listen : "0.0.0.0:8181",
        .route = ROUTES,
        .routes = COUNT_OF(ROUTES),
        .context = &r,
        .peers = {.connections_max = 256, .address_max = 32, .request_s = 10, .idle_s = 30}};
    struct http *http = base ? http_create(base, &o, why) : NULL;
    answer = http ? run(base, http, &r) : cli_fault("witness", "%s", why);
    http_destroy(http);
    if (base) event_base_free(base);
    room_close(&r);
    return answer;
}
