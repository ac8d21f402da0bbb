/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tls.h - TLS when the operator gives a certificate and a key: TLS 1.2 and 1.3, session tickets for the storm of phones
 * that come back after the Wi-Fi did. Use an ECDSA key: signing with RSA costs several times as much. */
#pragma once
#include <event2/bufferevent.h>

struct ssl_ctx_st;

/* tls_create(cert, key, why): PEM files; the certificate's chain follows it in its file. NULL: ${why}. */
struct ssl_ctx_st *tls_create(const char *cert, const char *key, char why[256]);
void tls_destroy(struct ssl_ctx_st *tls);
struct bufferevent *tls_accept(struct event_base *base, struct ssl_ctx_st *tls);

/* tls_send(bev, bytes, len): Write at once, past the buffer, which must be empty. How many bytes the peer's socket took; 0
 * when it must be queued: the handshake is under way or the socket is full. Then queue the same bytes unchanged. -1: not TLS. */
int tls_send(struct bufferevent *bev, const void *bytes, size_t len);
