/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fetch.h - a small HTTP client that waits: one server, one request after another on one connection, answers bounded.
 *
 * https encrypts and does not ask whose certificate it is: boxes on a set sign their own. What is fetched here is judged
 * by the log's and the witnesses' signatures, never by where it came from.
 * Ownership: fetch_open allocates, fetch_close frees. Threads: one.                                                */
#pragma once
#include "text/bytes.h"

enum { FETCH_SECONDS = 30, FETCH_WORDS_MAX = 256 };
struct fetch;

/* fetch_open(url, why): "http://host:port/path". Nothing is sent yet. NULL: ${why}. */
struct fetch *fetch_open(const char *url, char why[FETCH_WORDS_MAX]);
void fetch_close(struct fetch *f); /* NULL is fine */
/* fetch_path(f): The path of the URL, without a slash at its end; "" when there is none. */
const char *fetch_path(const struct fetch *f);

/* fetch_get(f, path, out), fetch_post(f, path, body, out): The answer's status, its body appended to ${out}. 0: there was
 * none, or it was longer than ${out} has room for; fetch_why says what happened. ${path} begins with a slash. */
int fetch_get(struct fetch *f, const char *path, struct buffer *out);
int fetch_post(struct fetch *f, const char *path, struct bytes body, struct buffer *out);
const char *fetch_why(const struct fetch *f);
