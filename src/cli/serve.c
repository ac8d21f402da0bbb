/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* serve.c - `showclear serve DIR`: the production on the network, until it is told to end. */
#include "box/api.h"
#include "cli/cli.h"
#include "cli/copy_keys.h"
#include "cli/practice.h"
#include "net/journal.h"
#include "net/lan.h"
#include "net/qr.h"
#include "net/tls.h"
#include <event2/event.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const char *listen_at, *plain_at, *page_at, *tls_cert, *tls_key, *wifi, *web, *per_address;
static bool again, captive;
static struct api_options options;
static const struct cli_option OPTIONS[] = {
    {"--listen", "ADDR:PORT", "where to listen; 0.0.0.0:8080, or the port in $PORT",
     .value = &listen_at},
    {"--tls-cert", "FILE", "speak https with this certificate (PEM) ...", .value = &tls_cert},
    {"--tls-key", "FILE", "... and this key; ECDSA is much faster than RSA", .value = &tls_key},
    {"--plain", "ADDR:PORT",
     "with https: speak plain http here too, to phones that do not know its key",
     .value = &plain_at},
    {"--page", "URL", "where phones find it, for the links: https://set.example.org",
     .value = &page_at},
    {"--captive", NULL,
     "answer what phones ask the internet on joining a Wi-Fi; see docs/network.md",
     .flag = &captive},
    {"--wifi", "NAME[:PASSWORD]", "print a QR code to get on the set's Wi-Fi by, too",
     .value = &wifi},
    {"--on-stop", "COMMAND", "run when the set stops: a lamp, a siren", .value = &options.on_stop},
    {"--on-release", "COMMAND", "run when the set works again", .value = &options.on_release},
    {"--copy-to", "FOLDER",
     "a stick, or another machine's folder: the page copies the record there at wrap",
     .value = &options.copy_to},
    {"--no-clock-chip", NULL,
     "this machine has no clock that goes on while it is off: ask two phones each time",
     .flag = &options.no_chip},
    {"--practice", NULL,
     "serve DIR/practice.d, to try a reset with; the record of DIR is not opened",
     .flag = &options.practice},
    {"--begin-again", NULL, "remove what was practised, and begin practice afresh", .flag = &again},
    {"--per-address", "N", "connections from one address, 0: no cap; 64", .value = &per_address},
    {"--web", "FOLDER", "read the page from here (while developing)", .value = &web},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Serves the production in DIR to every phone and tablet in the network, prints the address\n"
    "and a QR code to join by, and writes one line an event to stderr. It needs no internet.\n"
    "End it with Ctrl-C or SIGTERM; what was answered is on disk.\n\n"
    "A command of --on-stop or --on-release gets the reason in $SHOWCLEAR_REASON and has ten\n"
    "seconds; when it fails it is run again while its state lasts. The journal and GET /health\n"
    "say how it ended. In a drill the reason is drill, and commands run only where that of\n"
    "--on-stop reads $SHOWCLEAR_REASON: a siren must not sound alike in a drill and in a stop.\n\n"
    "Where the machine's clock cannot be right (no clock chip, 1970, before the last entry, years\n"
    "ahead), the box takes stops only until two people have set its clock by two phones.\n\n"
    "With --practice DIR need hold no production, or not exist: practice makes its own in\n"
    "DIR/practice.d, with invented people, its own log and key. Every screen says so.",
    OPTIONS,
    "showclear serve western.d\n"
    "showclear serve western.d --listen 192.168.8.1:80 --captive --wifi 'set:dry river 12'\n"
    "showclear serve western.d --on-stop 'lamp $SHOWCLEAR_REASON' --on-release 'lamp off'\n"
    "showclear serve western.d --practice --listen 0.0.0.0:8081",
    1,
    1};

enum { DRAIN_MS = 300, INVITE_USES = 2000, DESCRIPTORS_KEPT = 128, CONNECTIONS_MAX = 12000 };

struct serving {
    struct event_base *base;
    struct api *api;
    struct http *phones, *plain, *local;
    struct ssl_ctx_st *tls;
    struct event *term, *intr, *drained;
    int dir;        /* names DIR in the socket's address, which has room for 107 bytes only */
    char page[128]; /* where phones find it: "http://192.168.8.1:8080" */
    char wifi[QR_WIFI_MAX];
    char why[BOX_WORDS_MAX];
};

static const char *address(char out[80]) {
    const char *port = getenv("PORT");
    const char *at = listen_at ? listen_at : port && *port ? port : "8080";
    snprintf(out, 80, strchr(at, ':') ? "%s" : "0.0.0.0:%s", at);
    return out;
}

/* As many descriptors as the system gives: each phone is one. */
static uint32_t connections(void) {
    struct rlimit files = {1024, 1024};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        if (setrlimit(RLIMIT_NOFILE, &files) != 0) files.rlim_cur = 1024;
    }
    if (files.rlim_cur > CONNECTIONS_MAX + DESCRIPTORS_KEPT) return CONNECTIONS_MAX;
    return (uint32_t)files.rlim_cur - DESCRIPTORS_KEPT;
}

static struct http *listen_to_phones(struct serving *s, const char *at, struct ssl_ctx_st *tls) {
    struct http_options o = {
        .listen = at,
        .tls = tls,
        .route = api_routes,
        .routes = api_routes_count,
        .context = s->api,
        .captive = captive ? s->page : NULL,
        .peers = {
            .connections_max = connections(), .address_max = 64, .request_s = 10, .idle_s = 75}};
    if (per_address) o.peers.address_max = (uint32_t)strtoul(per_address, NULL, 10);
    return http_create(s->base, &o, s->why);
}

static bool listen_to_all(struct serving *s) {
    char at[80];
    s->phones = listen_to_phones(s, address(at), s->tls);
    if (s->phones && plain_at) s->plain = listen_to_phones(s, plain_at, NULL);
    return s->phones && (s->plain || !plain_at);
}

static bool listen_to_operator(struct serving *s, const char *dir) {
    char at[64];
    struct http_options o = {.listen = at,
                             .route = api_local_routes,
                             .routes = api_local_routes_count,
                             .context = s->api,
                             .peers = {.connections_max = 32, .request_s = 10, .idle_s = 10}};
    s->dir = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    snprintf(at, sizeof at, "/proc/self/fd/%d/box.sock", s->dir);
    s->local = s->dir < 0 ? NULL : http_create(s->base, &o, s->why);
    return s->local != NULL;
}

static void end(int fd, short what, void *arg) {
    struct serving *s = arg;
    (void)fd, (void)what;
    event_base_loopbreak(s->base);
}

/* No new connection; what waits for the disk gets a moment. */
static void begin_end(int signal_number, short what, void *arg) {
    struct serving *s = arg;
    struct timeval moment = {0, DRAIN_MS * 1000};
    (void)what;
    journal(JOURNAL_INFO, "serve", "ending signal=%d", signal_number);
    http_rest(s->phones);
    if (s->plain) http_rest(s->plain);
    http_rest(s->local);
    event_add(s->drained, &moment);
}

static bool listen_to_signals(struct serving *s) {
    s->term = evsignal_new(s->base, SIGTERM, begin_end, s);
    s->intr = evsignal_new(s->base, SIGINT, begin_end, s);
    s->drained = evtimer_new(s->base, end, s);
    return s->term && s->intr && s->drained && event_add(s->term, NULL) == 0 &&
           event_add(s->intr, NULL) == 0;
}

/* What is served: DIR, or in practice a folder of its own in it. */
static const char *choose(const char *dir, char why[BOX_WORDS_MAX]) {
    static struct practice p;
    if (!options.practice) return dir;
    if (!practice_ready(&p, dir, again, why)) return NULL;
    options.state_dir = p.state;
    return p.folder;
}

/* Whoever presses at wrap must not hear then that there is no key. */
static bool check_copies(const char *dir, char why[BOX_WORDS_MAX]) {
    struct age_recipient recipient[AGE_RECIPIENTS_MAX];
    char words[LOG_WORDS_MAX] = "there is no key that copies are encrypted to";
    uint32_t count = 0;
    if (!options.copy_to || (copy_keys_read(dir, recipient, &count, words) && count)) return true;
    snprintf(why, BOX_WORDS_MAX, "--copy-to: %.200s; make one: showclear backup DIR --new-key FILE",
             words);
    return false;
}

static bool start(struct serving *s, const char *dir) {
    dir = choose(dir, s->why);
    if (!dir || !check_copies(dir, s->why)) return false;
    snprintf(s->why, sizeof s->why, "no memory");
    s->base = http_base();
    if (!s->base) return false;
    options.web = web;
    if (tls_cert) s->tls = tls_create(tls_cert, tls_key, s->why);
    if (tls_cert && !s->tls) return false;
    s->api = api_open(s->base, dir, &options, s->why);
    return s->api && listen_to_all(s) && listen_to_operator(s, dir) && listen_to_signals(s);
}

/* What was said; else the address it listens at, or this machine's in the network. */
static void find_page(struct serving *s) {
    char at[80], host[80];
    address(at);
    *strrchr(at, ':') = 0;
    if (strcmp(at, "0.0.0.0") == 0 || strcmp(at, "[::]") == 0)
        lan_address(host, sizeof host);
    else
        snprintf(host, sizeof host, "%s", at);
    snprintf(s->page, sizeof s->page, "%s://%s:%u", s->tls ? "https" : "http", host,
             http_port(s->phones));
    if (page_at) snprintf(s->page, sizeof s->page, "%s", page_at);
    api_reached_at(s->api, s->page);
    journal(JOURNAL_INFO, "serve", "listening port=%u page=%s", http_port(s->phones), s->page);
    if (s->plain)
        journal(JOURNAL_INFO, "serve", "listening in plain http port=%u", http_port(s->plain));
}

/* Phones ask at port 80, and not in TLS. */
static void check_captive(const struct serving *s) {
    const struct http *plain = s->tls ? s->plain : s->phones;
    if (captive && (!plain || http_port(plain) != 80))
        journal(JOURNAL_WARN, "serve", "no phone's question comes here, they ask at port 80");
}

static void say_where(struct serving *s) {
    char link[256], token[BOX_TOKEN_TEXT + 1];
    if (options.practice) printf("\n  Practice. Nothing here is a record of a set.\n");
    if (wifi) {
        printf("\n  First, the Wi-Fi:\n\n");
        qr_print(stdout, s->wifi);
    }
    printf("\n  Open %s on any phone in this network.\n", s->page);
    if (box_invite(api_box(s->api), ROLE_COUNT, INVITE_USES, api_now(s->api), token)) {
        api_turn_soon(s->api);
        snprintf(link, sizeof link, "%s/#join/%s", s->page, token);
        printf("  To join:\n\n");
        qr_print(stdout, link);
        printf("\n  %s\n\n", link);
        memset(token, 0, sizeof token);
    }
    fflush(stdout);
}

static void drop(struct event *e) {
    if (e) event_free(e);
}

static void finish(struct serving *s) {
    api_close(s->api);
    http_destroy(s->phones);
    http_destroy(s->plain);
    http_destroy(s->local);
    drop(s->term);
    drop(s->intr);
    drop(s->drained);
    tls_destroy(s->tls);
    if (s->dir >= 0) close(s->dir);
    if (s->base) event_base_free(s->base);
}

static bool is_page(const char *url) {
    const char *host = strncmp(url, "http://", 7) == 0    ? url + 7
                       : strncmp(url, "https://", 8) == 0 ? url + 8
                                                          : "";
    return *host && !strchr(host, '/') && strlen(url) < 100;
}

int cli_serve(int argc, char **argv) {
    static struct serving s = {.dir = -1};
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!tls_cert != !tls_key) return cli_usage(argv[0], "--tls-cert and --tls-key go together");
    if (again && !options.practice)
        return cli_usage(argv[0], "--begin-again goes with --practice only");
    if (plain_at && !tls_cert) return cli_usage(argv[0], "--plain goes with --tls-cert only");
    if (options.copy_to && options.practice)
        return cli_usage(argv[0], "--copy-to is not for --practice: it keeps no record");
    if (page_at && !is_page(page_at))
        return cli_usage(argv[0], "--page: write https://set.example.org, without a path");
    if (wifi && !qr_wifi(wifi, s.wifi))
        return cli_usage(argv[0], "--wifi: a name has 1 to 32 bytes, a password 8 to 64");
    if (!start(&s, argv[1])) {
        answer = cli_fault(argv[0], "%s", s.why);
        finish(&s);
        return answer;
    }
    find_page(&s);
    check_captive(&s);
    say_where(&s);
    event_base_dispatch(s.base);
    bool broken = api_broken(s.api) != NULL;
    finish(&s);
    journal(JOURNAL_INFO, "serve", "ended");
    return broken ? CLI_FAULT : CLI_YES;
}
