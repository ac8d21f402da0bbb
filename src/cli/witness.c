/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness.c - `showclear witness ACTION ...`: its manual, and which action is meant. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/witness_inner.h"
#include <string.h>

static struct witness_told told;
static void add_log(const char *vkey) {
    if (told.logs < WITNESS_LOGS_MAX) told.log[told.logs] = vkey;
    told.logs++;
}
static const struct cli_option OPTIONS[] = {
    {"--name", "NAME", "new: the witness's name, as union.example/w", .value = &told.name},
    {"--log", "VKEY", "new, serve, sign: a log to watch; may be repeated", .add = add_log},
    {"--listen", "ADDR:PORT", "serve: where; 0.0.0.0:8181", .value = &told.listen},
    {"--witness", "VKEY", "ask: the witness's key", .value = &told.witness},
    {"--to", "FILE", "ask: write the request there; sign: the answer", .value = &told.to},
    {"--from", "FILE", "ask: read the answer from there", .value = &told.from},
    {"--old", "SIZE", "ask: what the witness cosigned last, when it says so", .value = &told.old},
    {"--json", NULL, "new, ask: one JSON object", .flag = &told.json},
    {0}};
static const struct cli_manual MANUAL = {
    "new|serve|sign|ask DIR [URL|REQUEST]",
    "A witness is somebody outside the production - a union, an insurer, the studio - who\n"
    "keeps the largest checkpoint of a log and signs only what continues it. Whoever rewrites\n"
    "the log later cannot get a second history past it. It says nothing about whether the\n"
    "entries are true.\n\n"
    "The witness's side:\n"
    "  new DIR --name NAME       makes a key and an empty memory, and prints the public key\n"
    "  serve DIR --log VKEY      answers C2SP tlog-witness: POST /add-checkpoint, and\n"
    "                            GET /SHA256-OF-ORIGIN/checkpoint for whoever compares\n"
    "  sign DIR REQUEST          the same for a file: writes the cosigned checkpoint\n"
    "What it signed is on disk before anybody gets the signature.\n\n"
    "The production's side, DIR being its folder, also while serve runs:\n"
    "  ask DIR URL               asks a witness in the network and keeps its signature\n"
    "  ask DIR --to FILE         writes the request for a USB stick\n"
    "  ask DIR --from FILE       keeps the answer that came back\n\n"
    "Exit 0 when it is done, 1 when the witness says no (and why), 2 for a wrong word or an\n"
    "unreadable file, 3 when disk or network fails.",
    OPTIONS,
    "  showclear witness new w.d --name union.example/w\n"
    "  showclear witness serve w.d --listen 192.168.8.20:8181 --log "
    "set.example/unit1+48863123+AQOh...\n"
    "  showclear witness ask showclear.d http://192.168.8.20:8181 --witness "
    "union.example/w+78baa523+BCm...",
    2,
    3};

static const struct {
    const char *word;
    int (*run)(const struct witness_told *t);
} ACTIONS[] = {
    {"new", witness_new}, {"serve", witness_serve}, {"sign", witness_sign}, {"ask", witness_ask}};

int cli_witness(int argc, char **argv) {
    struct crypto c;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (told.logs > WITNESS_LOGS_MAX)
        return cli_usage("witness", "at most %d times --log at once; they are remembered",
                         WITNESS_LOGS_MAX);
    told.dir = argv[2];
    told.word = argc > 3 ? argv[3] : NULL;
    told.c = &c;
    for (size_t i = 0; i < COUNT_OF(ACTIONS); i++) {
        if (strcmp(ACTIONS[i].word, argv[1]) != 0) continue;
        if (!crypto_create(&c)) return cli_fault("witness", "no memory");
        answer = ACTIONS[i].run(&told);
        crypto_destroy(&c);
        return answer;
    }
    return cli_usage("witness", "%s: expected new, serve, sign or ask", argv[1]);
}
