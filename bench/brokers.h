/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* brokers.h - as much of two message brokers' wire as a bench needs: a client that subscribes to "stop", one message to all,
 * and what a subscriber owes for it. MQTT 3.1.1 (OASIS), QoS 0 and 1; NATS (docs.nats.io, client protocol). */
#pragma once
#include "bench/streams.h"

enum { BROKER_TEXT_MAX = 400 };
bool is_broker(enum server_kind kind);
/* broker_hello(kind, n, listens, text): what client number ${n} says first; its length. */
size_t broker_hello(enum server_kind kind, uint32_t n, bool listens, char text[BROKER_TEXT_MAX]);
/* broker_welcomes(kind, heard, piece, len): whether a subscriber that has heard so many bytes, with this last piece, is in. */
bool broker_welcomes(enum server_kind kind, uint32_t heard, const char *piece, size_t len);
/* broker_message(kind, words, text): those words for everybody. */
size_t broker_message(enum server_kind kind, const char *words, char text[BROKER_TEXT_MAX]);
/* broker_thanks(kind, piece, len, text): what a subscriber answers to a message; 0: nothing. */
size_t broker_thanks(enum server_kind kind, const char *piece, size_t len,
                     char text[BROKER_TEXT_MAX]);
