/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/tls.h"
#include <event2/bufferevent_ssl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>

static struct ssl_ctx_st *complain(struct ssl_ctx_st *tls, const char *what, const char *file,
                                   char why[256]) {
    snprintf(why, 256, "%s %s: %s", what, file, ERR_reason_error_string(ERR_peek_last_error()));
    tls_destroy(tls);
    return NULL;
}

struct ssl_ctx_st *tls_create(const char *cert, const char *key, char why[256]) {
    SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
    if (!tls) return complain(tls, "cannot start TLS", "", why);
    SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION);
    SSL_CTX_set_options(tls, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                 SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(tls, SSL_MODE_RELEASE_BUFFERS); /* 34 KiB less for an idle stream */
    SSL_CTX_set_session_id_context(tls, (const unsigned char *)"showclear", 9);
    if (SSL_CTX_use_certificate_chain_file(tls, cert) != 1)
        return complain(tls, "cannot use the certificate", cert, why);
    if (SSL_CTX_use_PrivateKey_file(tls, key, SSL_FILETYPE_PEM) != 1)
        return complain(tls, "cannot use the key", key, why);
    if (SSL_CTX_check_private_key(tls) != 1)
        return complain(tls, "the certificate does not belong to the key", key, why);
    return tls;
}

void tls_destroy(struct ssl_ctx_st *tls) {
    SSL_CTX_free(tls);
}

struct bufferevent *tls_accept(struct event_base *base, struct ssl_ctx_st *tls) {
    SSL *ssl = SSL_new(tls);
    if (!ssl) return NULL;
    struct bufferevent *bev = bufferevent_openssl_socket_new(
        base, -1, ssl, BUFFEREVENT_SSL_ACCEPTING, BEV_OPT_CLOSE_ON_FREE);
    if (!bev)
        SSL_free(ssl);
    else
        bufferevent_openssl_set_allow_dirty_shutdown(bev, 1); /* phones leave without a word */
    return bev;
}

int tls_send(struct bufferevent *bev, const void *bytes, size_t len) {
    SSL *ssl = bufferevent_openssl_get_ssl(bev);
    if (!ssl) return -1;
    if (!SSL_is_init_finished(ssl)) return 0;
    ERR_clear_error();
    int sent = SSL_write(ssl, bytes, (int)len);
    return sent > 0 ? sent : 0; /* an error shows itself to the bufferevent, which closes */
}
