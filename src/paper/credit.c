/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* credit.c - see credit.h. */
#include "paper/credit.h"
#include "store/media.h"
#include <stdlib.h>
#include <string.h>

enum { HEX = 64, SAID_MAX = LINE_MAX_BYTES };
enum said { WHOSE, SETUP, AUTHOR, OPERATOR, RIGHTS, TOLD_BY, SELF, TALLY, NOTHING, NOTE, SAIDS };
static const char *const SAY[SAIDS][LANGUAGE_COUNT] = {
    [WHOSE] = {"Whose images", "De quién son las imágenes", "Чиї це зображення"},
    [SETUP] = {"Setup", "Plano", "Кадр"},
    [AUTHOR] = {"Image by", "Imagen de", "Зображення:"},
    [OPERATOR] = {"Camera operated by", "Cámara operada por", "За камерою:"},
    [RIGHTS] = {"Rights", "Derechos", "Права"},
    [TOLD_BY] = {"told by", "lo cuenta", "розповідає"},
    [SELF] = {"In their own words", "En sus propias palabras", "Власними словами"},
    [TALLY] = {"Images here, by name", "Imágenes aquí, por nombre", "Зображення тут, за іменами"},
    [NOTHING] = {"Nothing was released.", "No se ha publicado nada.", "Нічого не оприлюднено."},
    [NOTE] = {
        "Only what its author, her trustees or its teller released stands here.",
        "Aquí solo está lo que su autora, sus personas de confianza o quien lo cuenta hicieron "
        "público.",
        "Тут лише те, що оприлюднили авторка, її довірені особи або той, хто розповів."}};
static const char HEAD[] =
    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
    "style-src 'unsafe-inline'\">\n<style>\n"
    "body{max-width:44rem;margin:2rem auto;padding:0 1.2rem;font:17px/1.5 system-ui,sans-serif;"
    "color:#17181a;background:#faf8f4}\n"
    "h1{font-size:2rem}h2{margin-top:3rem;border-top:1px solid #b9b6ae;padding-top:1rem}\n"
    "figure{margin:1.5rem 0}img{max-width:100%}blockquote{margin:0;white-space:pre-line}\n"
    "figcaption,.small{color:#55595f;font-size:15px}.slate{text-transform:uppercase}.mono{font-"
    "size:12px;overflow-wrap:anywhere}\n"
    "@media(prefers-color-scheme:dark){body{color:#f3f1ec;background:#0e0f11}"
    "figcaption,.small{color:#b4b6ba}}\n</style>\n";

struct page_of {
    struct credit *c;
    FILE *to;
    const struct fold *fold;
    struct media_file *media;
    const char *author[PEOPLE_MAX]; /* of the frames on it */
    uint32_t images[PEOPLE_MAX], authors;
};

static const char *say(const struct page_of *p, enum said what) {
    return SAY[what][p->c->language];
}

static void put(struct page_of *p, struct bytes text) {
    for (uint32_t i = 0; i < text.len; i++) {
        uint8_t b = text.ptr[i];
        const char *as = b == '&' ? "&amp;" : b == '<' ? "&lt;" : b == '"' ? "&quot;" : NULL;
        if (as)
            fputs(as, p->to);
        else if (b >= ' ' || b == '\n')
            putc(b, p->to);
    }
}
static void put_text(struct page_of *p, const char *text) {
    put(p, bytes_of(text));
}

/* What its own writer said last, else what stands first, in ${bytes}. */
static struct bytes said(const struct page_of *p, const struct fold_entry *e, const char *key,
                         uint8_t bytes[SAID_MAX]) {
    struct buffer b = {bytes, 0, SAID_MAX, false};
    const struct fold_field *f = fold_find(p->fold, e, key);
    if (!fold_text(p->fold, e, key, &b) && f) fold_plain(p->fold->value[f->first].v, &b);
    return buffer_bytes(&b);
}

/* "p7": person 7; 0: nobody signed. */
static uint32_t person_of(struct bytes who) {
    uint64_t n = 0;
    bool is = who.len > 1 && bytes_u64(bytes_slice(who, 1, who.len), &n) && n < PEOPLE_MAX;
    return is ? (uint32_t)n : 0;
}
static const char *name_of(const struct page_of *p, uint32_t person) {
    const char *name = person < PEOPLE_MAX ? p->c->record->name[person] : NULL;
    return name ? name : "";
}

/* Every value of hers that stands says `public`; where two stand, the narrower holds. */
static bool released_by(const struct page_of *p, const struct fold_entry *e,
                        bool (*is_hers)(const struct page_of *, const struct fold_entry *,
                                        uint32_t)) {
    const struct fold_field *f = fold_find(p->fold, e, "released");
    bool yes = false, no = false;
    for (uint32_t i = 0; f && i < f->count; i++) {
        const struct fold_value *v = &p->fold->value[f->first + i];
        uint32_t person = person_of(v->who);
        if (!person || !is_hers(p, e, person)) continue;
        bool open = bytes_equal(v->v, BYTES("\"public\""));
        yes |= open, no |= !open;
    }
    return yes && !no && !e->removed;
}

static uint32_t setup_of(const struct page_of *p, struct bytes id) {
    const struct live *live = &p->c->record->evening->live;
    for (uint32_t i = 1; id.len && i <= live->setups; i++)
        if (bytes_equal(id, bytes_of(live->setup[i].name.text))) return i;
    return 0;
}

/* Of a frame off the monitor whose setup has an author on the record, that person; else who is named on it. */
static bool is_author(const struct page_of *p, const struct fold_entry *e, uint32_t person) {
    uint8_t bytes[SAID_MAX];
    uint32_t author = p->c->record->evening->live.setup[setup_of(p, e->setup)].author;
    if (author && bytes_equal(said(p, e, "type", bytes), BYTES("frame"))) return author == person;
    struct bytes named = said(p, e, "author", bytes);
    return named.len && bytes_equal(named, bytes_of(name_of(p, person)));
}
static bool is_writer(const struct page_of *p, const struct fold_entry *e, uint32_t person) {
    (void)p;
    return person_of(e->who) == person;
}

struct finding {
    const uint8_t *hex;
    struct media_row row;
    bool there;
};
static bool find_row(void *state, const struct media_row *row) {
    struct finding *f = state;
    uint8_t hex[HEX];
    struct buffer b = BUFFER(hex);
    buffer_hex(&b, (struct bytes){row->hash.byte, sizeof row->hash.byte});
    bool it = row->kind && memcmp(hex, f->hex, HEX) == 0;
    if (it) f->row = *row, f->there = true;
    return !it;
}

/* The picture in the page itself; false: it is left out, and was counted. */
static bool put_picture(struct page_of *p, struct bytes hash, struct bytes words) {
    struct finding f = {.hex = hash.ptr};
    if (hash.len == HEX && p->media && media_each(p->media, find_row, &f) != STORE_OK) return false;
    p->c->missing += !f.there, p->c->tells += f.there && f.row.tells;
    bool picture = f.row.kind == MEDIA_JPEG || f.row.kind == MEDIA_PNG || f.row.kind == MEDIA_WEBP;
    if (!f.there || f.row.tells || !picture) return false;
    struct buffer whole = {malloc(f.row.size), 0, f.row.size, false};
    struct buffer text = {malloc((size_t)f.row.size * 2 + 8), 0, f.row.size * 2 + 8, false};
    bool read = whole.ptr && text.ptr && media_read(p->media, &f.row, &whole) == STORE_OK;
    if (read) {
        buffer_base64(&text, buffer_bytes(&whole));
        fprintf(p->to, "<img alt=\"");
        put(p, words);
        fprintf(p->to, "\" src=\"data:%s;base64,%.*s\">\n", media_types[f.row.kind], (int)text.len,
                (const char *)text.ptr);
    }
    free(whole.ptr), free(text.ptr);
    return read;
}

static void put_line(struct page_of *p, enum said what, struct bytes value) {
    if (!value.len) return;
    fprintf(p->to, "<br>%s ", say(p, what));
    put(p, value);
}

static void count(struct page_of *p, struct bytes author) {
    uint32_t i = 0;
    while (i < p->authors && !bytes_equal(author, bytes_of(p->author[i]))) i++;
    if (i == PEOPLE_MAX) return;
    if (i == p->authors) p->author[p->authors++] = scrap_copy(&p->c->record->scrap, author);
    p->images[i]++;
}

static void put_frame(struct page_of *p, const struct fold_entry *e) {
    static uint8_t bytes[4][SAID_MAX];
    if (!bytes_equal(e->kind, BYTES("frame")) || !released_by(p, e, is_author)) return;
    struct bytes hash = said(p, e, "hash", bytes[0]), words = said(p, e, "words", bytes[1]);
    struct bytes author = said(p, e, "author", bytes[2]);
    fputs("<figure>\n", p->to);
    if (put_picture(p, hash, words)) p->c->frames++, count(p, author);
    fprintf(p->to, "<figcaption><b>%s ", say(p, AUTHOR));
    put(p, author);
    fputs("</b>", p->to);
    put_line(p, OPERATOR, said(p, e, "operator", bytes[3]));
    put_line(p, RIGHTS, said(p, e, "rights", bytes[3]));
    if (words.len) fputs("<blockquote>", p->to), put(p, words), fputs("</blockquote>", p->to);
    fputs("<br><span class=\"mono\">SHA-256 ", p->to);
    put(p, hash);
    fputs("</span></figcaption>\n</figure>\n", p->to);
}

static void put_told(struct page_of *p, const struct event *e) {
    struct record *r = p->c->record;
    const struct recollection *told =
        &r->evening->live.recollection[e->arg[FIELD_NUMBER] % RECOLLECTIONS_MAX];
    const char *words = record_text(r, e->index);
    if (!words || told->consent != CONSENT_PUBLIC) return;
    p->c->told++;
    fputs("<figure><blockquote>", p->to);
    put_text(p, words);
    fprintf(p->to, "</blockquote><figcaption>%s ", say(p, TOLD_BY));
    put_text(p, name_of(p, told->teller));
    fputs("</figcaption></figure>\n", p->to);
}

/* What everybody may read of setup ${setup}; 0: of none. */
static void put_of(struct page_of *p, uint32_t setup) {
    const struct record *r = p->c->record;
    for (uint32_t i = 0; i < p->fold->entries; i++)
        if (setup_of(p, p->fold->entry[i].setup) == setup) put_frame(p, &p->fold->entry[i]);
    for (uint32_t i = 0; i < r->all_count; i++)
        if (r->all[i].kind == EVENT_RECOLLECTED &&
            r->evening->live.recollection[r->all[i].arg[FIELD_NUMBER] % RECOLLECTIONS_MAX].setup ==
                setup)
            put_told(p, &r->all[i]);
}

static bool shows(const struct page_of *p, uint32_t setup) {
    const struct record *r = p->c->record;
    bool any = false;
    for (uint32_t i = 0; !any && i < p->fold->entries; i++) {
        const struct fold_entry *e = &p->fold->entry[i];
        any = bytes_equal(e->kind, BYTES("frame")) && setup_of(p, e->setup) == setup &&
              released_by(p, e, is_author);
    }
    for (uint32_t i = 1; !any && i <= r->evening->live.recollections; i++)
        any = r->evening->live.recollection[i].setup == setup &&
              r->evening->live.recollection[i].consent == CONSENT_PUBLIC;
    return any;
}

static void put_setups(struct page_of *p) {
    const struct live *live = &p->c->record->evening->live;
    for (uint32_t i = 1; i <= live->setups; i++) {
        if (!shows(p, i)) continue;
        fprintf(p->to, "<h2>%s <span class=\"slate\">", say(p, SETUP));
        put_text(p, live->setup[i].name.text);
        fputs("</span></h2>\n", p->to);
        put_of(p, i);
    }
    if (shows(p, 0)) fputs("<hr>\n", p->to), put_of(p, 0);
}

static void put_selves(struct page_of *p) {
    static uint8_t bytes[SAID_MAX];
    for (uint32_t i = 0; i < p->fold->entries; i++) {
        const struct fold_entry *e = &p->fold->entry[i];
        if (!bytes_equal(e->kind, BYTES("self")) || !released_by(p, e, is_writer)) continue;
        fprintf(p->to, "<h2>");
        put_text(p, name_of(p, person_of(e->who)));
        fprintf(p->to, "</h2>\n<p class=\"small\">%s</p>\n<h3>", say(p, SELF));
        put(p, said(p, e, "title", bytes));
        fputs("</h3>\n<blockquote>", p->to);
        put(p, said(p, e, "words", bytes));
        fputs("</blockquote>\n", p->to);
        p->c->selves++;
    }
}

/* By name; the number says nothing about the order. */
static void put_tally(struct page_of *p) {
    bool done[PEOPLE_MAX] = {false};
    if (p->authors) fprintf(p->to, "<h2>%s</h2>\n<ul>\n", say(p, TALLY));
    for (uint32_t n = 0; n < p->authors; n++) {
        uint32_t next = PEOPLE_MAX;
        for (uint32_t i = 0; i < p->authors; i++)
            if (!done[i] && (next == PEOPLE_MAX || strcmp(p->author[i], p->author[next]) < 0))
                next = i;
        done[next] = true;
        fputs("<li>", p->to);
        put_text(p, p->author[next]);
        fprintf(p->to, ": %u</li>\n", (unsigned)p->images[next]);
    }
    if (p->authors) fputs("</ul>\n", p->to);
}

bool credit_page(struct credit *c, FILE *to) {
    struct page_of *p = calloc(1, sizeof *p);
    char why[STORE_WORDS_MAX];
    if (!p) return false;
    *p = (struct page_of){.c = c, .to = to, .fold = &given_of(c->record)->fold};
    p->media = media_open(c->media, STORE_READ, why);
    fprintf(to, "<!doctype html>\n<html lang=\"%s\">\n%s<title>%s: ", language_words[c->language],
            HEAD, say(p, WHOSE));
    put_text(p, c->record->title);
    fputs("</title>\n<main>\n<h1>", to);
    put_text(p, c->record->title);
    fprintf(to, "</h1>\n<p>%s. <span class=\"small\">%s</span></p>\n", say(p, WHOSE), say(p, NOTE));
    put_selves(p);
    put_setups(p);
    put_tally(p);
    if (!c->frames && !c->told && !c->selves) fprintf(to, "<p>%s</p>\n", say(p, NOTHING));
    fputs("</main>\n</html>\n", to);
    media_close(p->media);
    free(p);
    return !ferror(to);
}
