/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* invite.c - `showclear invite DIR`: a link to join by, and its QR code. */
#include "cli/cli.h"
#include "cli/local.h"
#include "core/vocabulary.h"
#include "net/qr.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *role, *uses = "1", *svg;
static bool json;
static const struct cli_option OPTIONS[] = {
    {"--role", "ROLE", "only people of the crew list with this role; a visitor joins with it",
     .value = &role},
    {"--uses", "N", "how many may join by it; 1", .value = &uses},
    {"--svg", "FILE", "the code as a picture, for a call sheet; -: to the standard output",
     .value = &svg},
    {"--json", NULL, "one JSON object: the link, and how many may join by it", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Prints a link by which somebody joins, and its QR code. Show it to those it is for: who has "
    "it\n"
    "can join as anyone on its list. It speaks to the `showclear serve` of DIR.",
    OPTIONS,
    "showclear invite western.d --role grip --uses 6\n"
    "showclear invite western.d --uses 200 --svg join.svg",
    1,
    1};

static void say_roles(void) {
    fprintf(stderr, "Roles:");
    for (uint32_t i = 0; i < ROLE_COUNT; i++) fprintf(stderr, " %s", vocabulary_role[i].word);
    fprintf(stderr, "\n");
}

static void put_wish(struct buffer *body, uint64_t n) {
    buffer_text(body, "{\"uses\":");
    buffer_u64(body, n);
    if (role) {
        json_key_word(body, "role", role);
    }
    buffer_text(body, "}");
}

static int write_svg(const char *word, const char *link) {
    static uint8_t bytes[256 * 1024];
    struct buffer picture = BUFFER(bytes);
    bool piped = strcmp(svg, "-") == 0;
    if (!qr_svg(&picture, bytes_of(link), "Join"))
        return cli_fault(word, "the link is too long for a code; serve with a shorter --page");
    FILE *f = piped ? stdout : fopen(svg, "wbe");
    bool written = f && fwrite(picture.ptr, 1, picture.len, f) == picture.len && fflush(f) == 0;
    if (f && !piped && fclose(f) != 0) written = false;
    return written ? CLI_YES : cli_fault(word, "%s: %s", svg, strerror(errno));
}

static int tell(const char *word, const char *link, uint64_t n) {
    int answer = svg ? write_svg(word, link) : CLI_YES;
    if (answer != CLI_YES || (svg && strcmp(svg, "-") == 0)) return answer;
    if (json) {
        printf("{\"link\":\"%s\",\"uses\":%llu}\n", link, (unsigned long long)n);
        return CLI_YES;
    }
    if (!svg) qr_print(stdout, link);
    printf("\n  %s\n", link);
    return CLI_YES;
}

int cli_invite(int argc, char **argv) {
    static struct local_answer a;
    uint8_t bytes[256];
    char link[512], fault[256];
    struct buffer body = BUFFER(bytes);
    uint64_t n;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (role && vocabulary_find_role(bytes_of(role)) == ROLE_COUNT) {
        say_roles();
        return cli_usage(argv[0], "there is no role %s", role);
    }
    if (!bytes_u64(bytes_of(uses), &n) || n < 1 || n > PEOPLE_MAX)
        return cli_usage(argv[0], "--uses is a number from 1 to %d", PEOPLE_MAX);
    put_wish(&body, n);
    if (!local_post(argv[1], "/invite", buffer_bytes(&body), &a))
        return cli_fault(argv[0], "no showclear serves %s; start it with: showclear serve %s",
                         argv[1], argv[1]);
    if (a.status != 200)
        return cli_fault(argv[0], "%s", local_text(&a, "fault", fault, sizeof fault));
    local_text(&a, "link", link, sizeof link);
    return tell(argv[0], link, n);
}
