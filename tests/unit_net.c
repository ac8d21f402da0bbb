/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_net.c - src/net alone, without a box: a server in a child process with a log of numbers, and raw sockets here, so
 * that a test can send what no browser would. */
#define _GNU_SOURCE
#include "net/http.h"
#include "net/qr.h"
#include "net/sse.h"
#include "net/stream.h"
#include "test.h"
#include <arpa/inet.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static uint16_t port; /* of the server */

/* ---- the server ---- */
struct numbers {
    struct streams *streams;
    uint64_t size;
    uint32_t padding; /* bytes in each event */
};

static void number_chunk(struct buffer *b, const struct numbers *n, uint64_t index) {
    static uint8_t dots[100000];
    memset(dots, '.', sizeof dots);
    sse_chunk(b, &(struct sse){"leaf", true, index, {dots, n->padding}});
}

static uint64_t more(void *state, struct stream *s, uint64_t next) {
    static uint8_t bytes[120000];
    struct numbers *n = state;
    struct buffer b = BUFFER(bytes);
    if (next >= n->size) return next;
    number_chunk(&b, n, next);
    stream_put(s, buffer_bytes(&b));
    return next + 1;
}

static void get_hello(struct request *r) {
    answer(r, 200, "text/plain", BYTES("hello"));
}
static void post_echo(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (request_json(r, &j, nodes)) answer(r, 200, "application/json", r->body);
}
static void get_own(struct request *r) { /* whether it came from our own page */
    answer(r, request_is_own(r, true) ? 200 : 403, "text/plain", request_cookie(r, "showclear"));
}
static void get_events(struct request *r) {
    struct numbers *n = r->context;
    uint64_t since = n->size;
    bool said = request_query_u64(r, "since", &since);
    struct stream *s = stream_open(n->streams, r, said ? 0 : 7, since);
    if (s) stream_start(s);
}
/* POST /more: {"events":n,"padding":n}: so many new numbers. */
static void post_more(struct request *r) {
    static uint8_t bytes[120000];
    struct numbers *n = r->context;
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (!request_json(r, &j, nodes)) return;
    n->padding = (uint32_t)j.node[json_member(&j, 0, "padding")].number;
    for (int64_t i = j.node[json_member(&j, 0, "events")].number; i > 0; i--) {
        struct buffer b = BUFFER(bytes);
        number_chunk(&b, n, n->size++);
        streams_event(n->streams, n->size - 1, buffer_bytes(&b));
    }
    answer(r, 200, "text/plain", BYTES("ok"));
}
static const struct route ROUTES[] = {
    {"GET", "/hello", get_hello}, {"POST", "/echo", post_echo},
    {"GET", "/own", get_own},     {"GET", "/events", get_events},
    {"POST", "/more", post_more}, {"GET", "/under/", get_hello, .prefix = true}};

static void serve(int tell, struct peers_options peers) {
    char why[256];
    struct numbers n = {0};
    struct event_base *base = event_base_new();
    struct stream_options so = {.state = &n, .more = more, .person_max = 2};
    struct http_options o = {.listen = "127.0.0.1:0",
                             .route = ROUTES,
                             .routes = COUNT_OF(ROUTES),
                             .context = &n,
                             .peers = peers};
    n.streams = streams_create(base, &so);
    struct http *h = http_create(base, &o, why);
    port = h ? http_port(h) : 0;
    if (!h) fprintf(stderr, "%s\n", why);
    if (write(tell, &port, sizeof port) != sizeof port) _exit(2);
    event_base_dispatch(base);
    _exit(0);
}

/* ---- and who speaks to it ---- */
static pid_t server;

static bool start(struct peers_options peers) {
    int ends[2];
    if (pipe(ends) != 0) return false;
    server = fork();
    if (server == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL); /* a failed test leaves it to its parent */
        serve(ends[1], peers);
    }
    close(ends[1]);
    bool told = read(ends[0], &port, sizeof port) == sizeof port && port;
    close(ends[0]);
    return told;
}
static void stop(void) {
    kill(server, SIGKILL);
    waitpid(server, NULL, 0);
}
static const struct peers_options USUAL = {
    .connections_max = 500, .address_max = 300, .request_s = 1, .idle_s = 30};

static int dial(void) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    return connect(fd, (struct sockaddr *)&to, sizeof to) == 0 ? fd : -1;
}
enum { PATIENCE_MS = 60000 }; /* a machine may be busy; what is waited for comes, or the end does */
/* What comes until ${until} is in it, the end, or ${ms} without a byte. */
static char heard[1 << 22];
static const char *hear(int fd, const char *until, int ms) {
    size_t len = 0;
    struct pollfd p = {fd, POLLIN, 0};
    heard[0] = 0;
    while (len < sizeof heard - 1 && poll(&p, 1, ms) == 1) {
        ssize_t n = recv(fd, heard + len, sizeof heard - 1 - len, 0);
        if (n <= 0) break;
        len += (size_t)n;
        heard[len] = 0;
        if (until && strstr(heard, until)) break;
    }
    return heard;
}
static const char *ask(const char *text) {
    int fd = dial();
    send(fd, text, strlen(text), MSG_NOSIGNAL);
    shutdown(fd, SHUT_WR);
    hear(fd, NULL, PATIENCE_MS);
    close(fd);
    return heard;
}
static const char *post(const char *path, const char *body) {
    static char text[4096];
    snprintf(text, sizeof text,
             "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: "
             "application/json\r\nContent-Length: %zu\r\n\r\n%s",
             path, strlen(body), body);
    return ask(text);
}
static int status(const char *answer) {
    return strncmp(answer, "HTTP/1.1 ", 9) == 0 ? atoi(answer + 9) : 0;
}
static int listener(const char *query) {
    char text[256];
    int fd = dial();
    snprintf(text, sizeof text, "GET /events%s HTTP/1.1\r\nHost: a\r\n\r\n", query);
    send(fd, text, strlen(text), MSG_NOSIGNAL);
    struct pollfd p = {
        fd, POLLIN, 0}; /* it is open when its first bytes are there; they are left to be heard */
    poll(&p, 1, PATIENCE_MS);
    return fd;
}
/* Whether "id: 0".."id: n-1" stand in what was heard, each once and in order, from ${first} on. */
static bool whole(uint64_t first, uint64_t end) {
    const char *at = heard;
    for (uint64_t i = first; i < end; i++) {
        char id[32];
        snprintf(id, sizeof id, "\nid: %llu\n", (unsigned long long)i);
        const char *next = strstr(at, "\nid: ");
        if (!next || strncmp(next, id, strlen(id)) != 0) return false;
        at = next + 1;
    }
    return !strstr(at, "\nid: ");
}

TEST(an_event_is_one_chunk_of_the_length_it_says) {
    uint8_t bytes[256];
    struct buffer b = BUFFER(bytes);
    sse_chunk(&b, &(struct sse){"leaf", true, 7, BYTES("{}")});
    EXPECT_TEXT(buffer_bytes(&b), "0000001c\r\nevent: leaf\nid: 7\ndata: {}\n\n\r\n");
    b = BUFFER(bytes);
    sse_chunk(&b, &(struct sse){.event = "ring", .data = BYTES("{\"a\":\n1}")});
    EXPECT(b.full); /* a line end would end the event */
}

TEST(a_request_finds_its_route_or_is_told) {
    EXPECT(start(USUAL));
    EXPECT_EQ(status(ask("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
    EXPECT(strstr(heard, "default-src 'none'") && strstr(heard, "\r\n\r\nhello"));
    EXPECT_EQ(status(ask("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
    EXPECT(strstr(heard, "Content-Length: 5\r\n") && !strstr(heard, "hello"));
    EXPECT_EQ(status(ask("GET /under/that HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
    EXPECT_EQ(status(ask("GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n")), 404);
    EXPECT_EQ(status(ask("DELETE /hello HTTP/1.1\r\nHost: a\r\n\r\n")), 405);
    EXPECT(strstr(heard, "Allow: GET\r\n"));
    stop();
}

TEST(what_is_malformed_is_answered_and_nobody_falls) {
    static char big[70000], head[20000];
    EXPECT(start(USUAL));
    EXPECT_EQ(status(ask("GET /hello HTTP/1.1\r\n\r\n")), 400);
    EXPECT_EQ(status(ask("GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")), 400);
    EXPECT_EQ(status(ask("GET /hello HTTP/1.1\r\nHost: a/b\r\n\r\n")), 400);
    EXPECT_EQ(
        status(ask(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}")),
        400);
    EXPECT_EQ(status(post("/echo", "{\"a\":1,\"a\":2}")), 400);
    EXPECT_EQ(status(post("/echo", "[]")), 400);
    EXPECT_EQ(status(post("/echo", "{\"a\":1}")), 200);
    EXPECT_EQ(status(ask("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")), 415);
    int n = snprintf(big, sizeof big,
                     "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: "
                     "application/json\r\nContent-Length: 66000\r\n\r\n");
    memset(big + n, ' ', 66000);
    EXPECT_EQ(status(ask(big)), 413);
    EXPECT(strstr(heard, "64 KiB"));
    memset(head, 'x', sizeof head - 1);
    memcpy(head, "GET /hello HTTP/1.1\r\nHost: a\r\nX: ", 33);
    EXPECT(status(ask(head)) != 200);
    EXPECT(status(ask("\x16\x03\x01\x02\x00\x01\r\n\r\n")) != 200);
    EXPECT_EQ(status(ask("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
    stop();
}

TEST(another_sites_page_is_known_by_origin_and_by_fetch_site) {
    EXPECT(start(USUAL));
    EXPECT_EQ(status(ask("GET /own HTTP/1.1\r\nHost: box:80\r\nOrigin: http://box:80\r\n\r\n")),
              200);
    EXPECT_EQ(status(ask("GET /own HTTP/1.1\r\nHost: box\r\nSec-Fetch-Site: same-origin\r\n\r\n")),
              200);
    EXPECT_EQ(status(ask("GET /own HTTP/1.1\r\nHost: box\r\nOrigin: http://box.example\r\n\r\n")),
              403);
    EXPECT_EQ(status(ask("GET /own HTTP/1.1\r\nHost: box\r\nOrigin: https://box\r\n\r\n")), 403);
    EXPECT_EQ(status(ask("GET /own HTTP/1.1\r\nHost: box\r\nOrigin: null\r\n\r\n")), 403);
    EXPECT_EQ(status(ask("GET /own HTTP/1.1\r\nHost: box\r\nOrigin: http://box\r\nSec-Fetch-Site: "
                         "cross-site\r\n\r\n")),
              403);
    EXPECT_EQ(status(ask("GET /own HTTP/1.1\r\nHost: box\r\n\r\n")), 403); /* nothing says it */
    ask("GET /own HTTP/1.1\r\nHost: box\r\nOrigin: http://box\r\nCookie: a=b; showclear=77; "
        "c=d\r\n\r\n");
    EXPECT(strstr(heard, "\r\n\r\n77"));
    stop();
}

TEST(a_request_that_drips_is_cut_and_others_are_not) {
    EXPECT(start(USUAL));
    int slow = dial();
    bool cut = false;
    for (int i = 0; i < 60 && !cut; i++) { /* six times as long as it is given, by our own drops */
        cut = send(slow, i ? "x" : "GET /hello HTTP/1.1\r\nHost: a\r\nX: ", i ? 1 : 33,
                   MSG_NOSIGNAL) < 0;
        struct pollfd p = {slow, POLLIN, 0};
        if (poll(&p, 1, 100) == 1) cut = recv(slow, heard, 100, 0) <= 0;
    }
    EXPECT(cut);
    EXPECT_EQ(status(ask("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
    close(slow);
    stop();
}

TEST(one_address_cannot_take_every_connection) {
    struct peers_options few = USUAL;
    int fd[12], open = 0;
    few.address_max = 8;
    EXPECT(start(few));
    for (int i = 0; i < 12; i++) {
        fd[i] = dial();
        send(fd[i], "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n", 33, MSG_NOSIGNAL);
        open += status(hear(fd[i], "hello", PATIENCE_MS)) == 200;
    }
    EXPECT_EQ(open, 8);
    for (int i = 0; i < 12; i++) close(fd[i]);
    int answered =
        0; /* their places are free again, as soon as the server has read that they left */
    for (int i = 0; i < 100 && answered != 200; i++)
        answered = status(ask("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"));
    EXPECT_EQ(answered, 200);
    stop();
}

TEST(at_the_cap_new_ones_wait_until_one_leaves) {
    struct peers_options few = USUAL;
    few.connections_max = 3;
    few.address_max = 0;
    EXPECT(start(few));
    int fd[4];
    for (int i = 0; i < 4; i++) {
        fd[i] = dial();
        send(fd[i], "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n", 33, MSG_NOSIGNAL);
    }
    for (int i = 0; i < 3; i++) EXPECT_EQ(status(hear(fd[i], "hello", PATIENCE_MS)), 200);
    EXPECT_EQ(strlen(hear(fd[3], "hello", 200)), 0);
    close(fd[0]);
    EXPECT_EQ(status(hear(fd[3], "hello", PATIENCE_MS)), 200);
    stop();
}

TEST(a_stream_catches_up_and_goes_on_without_gap_or_double) {
    EXPECT(start(USUAL));
    post("/more", "{\"events\":300,\"padding\":100}");
    int early = listener("?since=0"), late = listener("?since=290");
    post("/more", "{\"events\":50,\"padding\":100}");
    post("/more", "{\"events\":1,\"padding\":1}");
    hear(late, "id: 350\n", PATIENCE_MS);
    EXPECT(whole(290, 351));
    close(early);
    early = dial();
    send(early, "GET /events?since=0 HTTP/1.1\r\nHost: a\r\n\r\n", 42, MSG_NOSIGNAL);
    hear(early, "id: 350\n", PATIENCE_MS);
    EXPECT(whole(0, 351));
    stop();
}

TEST(a_reader_that_stands_still_is_cut_and_the_others_miss_nothing) {
    EXPECT(start(USUAL));
    int still = listener("?since=0"), small = 4096, good[10];
    setsockopt(still, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    for (int i = 0; i < 10; i++) good[i] = listener("?since=0");
    for (int round = 0; round < 80; round++) {
        char last[32];
        post("/more", "{\"events\":5,\"padding\":40000}");
        snprintf(last, sizeof last, "id: %d\n", round * 5 + 4);
        for (int i = 0; i < 10; i++) {
            hear(good[i], last, PATIENCE_MS);
            EXPECT(strstr(heard, last));
        }
    }
    hear(still, NULL, PATIENCE_MS); /* what was under way, then the end */
    char byte;
    EXPECT_EQ(recv(still, &byte, 1, MSG_DONTWAIT), 0);
    EXPECT(!strstr(heard, "id: 399\n"));
    stop();
}

TEST(of_one_persons_streams_the_newest_stay) {
    EXPECT(start(USUAL));
    int a = listener(""), b = listener(""), c = listener("");
    hear(a, NULL, PATIENCE_MS);
    char byte;
    EXPECT_EQ(recv(a, &byte, 1, MSG_DONTWAIT), 0);
    post("/more", "{\"events\":1,\"padding\":1}");
    EXPECT(strstr(hear(b, "id: 0\n", PATIENCE_MS), "id: 0\n"));
    EXPECT(strstr(hear(c, "id: 0\n", PATIENCE_MS), "id: 0\n"));
    stop();
}
