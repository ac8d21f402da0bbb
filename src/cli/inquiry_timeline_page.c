/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_timeline_page.c - the timeline as one HTML file. See inquiry_timeline.h. */
#include "cli/inquiry_timeline.h"
#include "ledger/hash.h"
#include "net/embedded.h"

/* 'sha256-...' of what stands between the tags, as a browser reckons it (CSP 3). */
static void put_hash(FILE *out, struct bytes inside) {
    struct crypto c = sha256_port();
    struct hash h;
    uint8_t bytes[64];
    struct buffer text = BUFFER(bytes);
    c.sha256(c.state, &inside, 1, &h);
    buffer_base64(&text, (struct bytes){h.byte, sizeof h.byte});
    fprintf(out, "'sha256-%.*s'", (int)text.len, (const char *)text.ptr);
}

static void put_head(FILE *out, struct bytes style, struct bytes script) {
    fputs("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ",
          out);
    put_hash(out, script);
    fputs("; style-src ", out);
    put_hash(out, style);
    fputs("; img-src data:; base-uri 'none'; form-action 'none'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n<title>An account in "
          "time</title>\n<style>",
          out);
    fwrite(style.ptr, 1, style.len, out);
    fputs("</style></head>\n<body><div id=\"app\"></div>\n"
          "<noscript>This file draws itself: it needs scripts, none from outside. The same stands "
          "in the "
          "account's print.</noscript>\n<script type=\"application/json\" id=\"timeline\">",
          out);
}

/* What ends its element early would end the page; esbuild writes none. */
static bool ends_early(struct bytes text, struct bytes tag) {
    for (uint32_t i = 0; i < text.len; i++)
        if (bytes_starts(bytes_slice(text, i, tag.len), tag)) return true;
    return false;
}

bool inquiry_timeline_page(const struct timeline *t, FILE *out) {
    const struct embedded *script = embedded_find(embedded_page, BYTES("timeline.js"));
    const struct embedded *style = embedded_find(embedded_page, BYTES("timeline.css"));
    if (!script || !style || ends_early(script->plain, BYTES("</script")) ||
        ends_early(style->plain, BYTES("</style")))
        return false;
    put_head(out, style->plain, script->plain);
    bool put = timeline_put(t, out, true);
    fputs("</script>\n<script type=\"module\">", out);
    fwrite(script->plain.ptr, 1, script->plain.len, out);
    fputs("</script>\n</body></html>\n", out);
    return put && !ferror(out);
}
