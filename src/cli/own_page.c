/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/own_page.h"
#include "box/crypto.h"
#include "cli/cli.h"
#include "net/child.h"
#include "net/embedded.h"
#include "net/page.h"
#include <event2/event.h>
#include <signal.h>
#include <stdio.h>

bool own_page_draw(uint8_t hex[OWN_PAGE_TOKEN]) {
    uint8_t bytes[OWN_PAGE_TOKEN / 2];
    struct buffer b = {hex, 0, OWN_PAGE_TOKEN, false};
    if (!crypto_random(bytes, sizeof bytes)) return false;
    buffer_hex(&b, (struct bytes){bytes, sizeof bytes});
    return true;
}

bool own_page_same(struct bytes got, const uint8_t secret[OWN_PAGE_TOKEN]) {
    uint8_t differs = got.len != OWN_PAGE_TOKEN;
    for (uint32_t i = 0; i < got.len && i < OWN_PAGE_TOKEN; i++) differs |= got.ptr[i] ^ secret[i];
    return !differs;
}

void *own_page_of(const struct request *r) {
    const struct own_page *p = r->context;
    return p->of;
}

/* What is said names the program that was started. */
static bool refuse(struct request *r, int status, const char *format) {
    const struct own_page *p = r->context;
    char text[200];
    snprintf(text, sizeof text, format, p->word);
    answer_fault(r, status, text);
    return false;
}

bool own_page_asked(struct request *r) {
    const struct own_page *p = r->context;
    bool local = bytes_equal(request_header(r, "Host"), bytes_of(p->host));
    if (local && request_is_own(r, false)) return true;
    return refuse(r, 403, "only the page of this showclear %s may ask this");
}

bool own_page_session(struct request *r) {
    const struct own_page *p = r->context;
    if (!own_page_asked(r)) return false;
    if (p->entered && own_page_same(request_bearer(r), p->session)) return true;
    return refuse(r, 401, "open the address that showclear %s printed; it works once");
}

bool own_page_enter(struct request *r, struct buffer *out) {
    struct own_page *p = r->context;
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (!own_page_asked(r) || !request_json(r, &j, nodes)) return false;
    uint32_t token = json_member(&j, 0, "token");
    if (!token || !json_is(&j, token, JSON_STRING)) {
        answer_malformed(r, "token", "expected");
        return false;
    }
    if (p->entered || !own_page_same(json_raw(&j, token), p->token))
        return refuse(r, 409, "this address was used already: end showclear %s and start it again");
    p->entered = true;
    json_key_string(out, "session", (struct bytes){p->session, sizeof p->session});
    return true;
}

void own_page_file(struct request *r) {
    const struct own_page *p = r->context;
    if (p->index && r->path.len == 1) r->path = bytes_of(p->index);
    page_answer(r, embedded_page, p->web);
}

static void end(int signal_number, short what, void *arg) {
    struct own_page *p = arg;
    (void)signal_number, (void)what;
    event_base_loopbreak(p->base);
}

static void say(const struct own_page *p) {
    printf("%s, on this machine only, until you end this with Ctrl-C:\n\n"
           "  http://%s/#%s%.*s\n\n"
           "The address works once.\n",
           p->says, p->host, p->before, (int)sizeof p->token, (const char *)p->token);
    fflush(stdout);
    if (p->begun) p->begun(p->of);
}

static int listen_and_serve(struct own_page *p) {
    char at[32], why[256];
    snprintf(at, sizeof at, "127.0.0.1:%u", p->port);
    struct http_options o = {
        .listen = at,
        .route = p->route,
        .routes = p->routes,
        .context = p,
        .peers = {.connections_max = OWN_PAGE_CONNECTIONS_MAX, .request_s = 10, .idle_s = 75}};
    struct http *http = http_create(p->base, &o, why);
    if (!http) return cli_fault(p->word, "%s", why);
    snprintf(p->host, sizeof p->host, "127.0.0.1:%u", http_port(http));
    struct event *term = evsignal_new(p->base, SIGTERM, end, p);
    struct event *intr = evsignal_new(p->base, SIGINT, end, p);
    bool ready = term && intr && event_add(term, NULL) == 0 && event_add(intr, NULL) == 0;
    if (ready) {
        say(p);
        event_base_dispatch(p->base);
    }
    if (term) event_free(term);
    if (intr) event_free(intr);
    if (p->ended) p->ended(p->of);
    children_leave();
    http_destroy(http);
    return ready ? CLI_YES : cli_fault(p->word, "no memory");
}

int own_page_run(struct own_page *p) {
    p->base = http_base();
    int answer = p->base && own_page_draw(p->token) && own_page_draw(p->session)
                     ? listen_and_serve(p)
                     : cli_fault(p->word, "no memory");
    if (p->base) event_base_free(p->base);
    crypto_forget(p->token, sizeof p->token);
    crypto_forget(p->session, sizeof p->session);
    return answer;
}
