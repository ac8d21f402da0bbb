/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#define _GNU_SOURCE /* memmem */
#include "bench/brokers.h"

enum { MQTT_JOINED = 9 }; /* CONNACK and SUBACK */

bool is_broker(enum server_kind kind) {
    return kind == SERVER_MQTT || kind == SERVER_MQTT1 || kind == SERVER_NATS;
}

/* CONNECT without a keep-alive; SUBSCRIBE to "stop", whose last byte is the QoS. */
static size_t mqtt_hello(enum server_kind kind, uint32_t n, bool listens, char *text) {
    memcpy(text, "\x10\x12\0\4MQTT\4\2\0\0\0\6", 14);
    snprintf(text + 14, 7, "c%05u", n);
    memcpy(text + 20, "\x82\x09\0\1\0\4stop\0", 11);
    text[30] = kind == SERVER_MQTT1;
    return listens ? 31 : 20;
}

size_t broker_hello(enum server_kind kind, uint32_t n, bool listens, char text[BROKER_TEXT_MAX]) {
    if (kind != SERVER_NATS) return mqtt_hello(kind, n, listens, text);
    return (size_t)snprintf(text, BROKER_TEXT_MAX, "CONNECT {\"verbose\":false}\r\n%sPING\r\n",
                            listens ? "SUB stop 1\r\n" : "");
}

bool broker_welcomes(enum server_kind kind, uint32_t heard, const char *piece, size_t len) {
    return kind == SERVER_NATS ? memmem(piece, len, "PONG", 4) != NULL : heard >= MQTT_JOINED;
}

/* PUBLISH, with an identifier where it is to be acknowledged; less than 128 bytes, so the length is one byte. */
static size_t mqtt_message(enum server_kind kind, const char *words, char *text) {
    static uint16_t number;
    size_t at = 8, len = strlen(words);
    memcpy(text, "\x30\0\0\4stop", 8);
    if (kind == SERVER_MQTT1) {
        text[0] = 0x32;
        number = number == UINT16_MAX ? 1 : (uint16_t)(number + 1);
        text[at++] = (char)(number >> 8);
        text[at++] = (char)number;
    }
    if (at - 2 + len > 127) bench_wrong();
    memcpy(text + at, words, len);
    text[1] = (char)(at - 2 + len);
    return at + len;
}

size_t broker_message(enum server_kind kind, const char *words, char text[BROKER_TEXT_MAX]) {
    if (kind != SERVER_NATS) return mqtt_message(kind, words, text);
    return (size_t)snprintf(text, BROKER_TEXT_MAX, "PUB stop %zu\r\n%s\r\n", strlen(words), words);
}

/* PUBACK with the message's identifier. */
size_t broker_thanks(enum server_kind kind, const char *piece, size_t len,
                     char text[BROKER_TEXT_MAX]) {
    if (kind != SERVER_MQTT1 || len < 10 || (piece[0] & 0xf6) != 0x32) return 0;
    memcpy(text, "\x40\2", 2);
    memcpy(text + 2, piece + 8, 2);
    return 4;
}
