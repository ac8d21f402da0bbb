/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* doc.c - see doc.h. */
#include "inquiry/account/doc.h"

static const char STYLE[] =
    "body{max-width:60rem;margin:0 auto;padding:1rem;font:1rem/1.5 "
    "system-ui,sans-serif;color:#1a1a1a;background:#fff}"
    "h1{font-size:1.6rem}h2{margin-top:2.5rem;border-top:1px solid "
    "#767676;padding-top:1rem;font-size:1.3rem}h3{font-size:1.05rem;margin-bottom:0}"
    "p{margin:.4rem "
    "0;overflow-wrap:anywhere;white-space:pre-line}.under{color:#555;font-size:.875rem}"
    ".wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{"
    "border:1px solid #767676;padding:.3rem .5rem;text-align:left;"
    "vertical-align:top;min-width:6rem;overflow-wrap:break-word;white-space:pre-line}th{background:"
    "#f1f1f1}@media "
    "print{body{max-width:none}h2,h3{break-after:avoid}tr{break-inside:avoid}}";

static void put_html(FILE *out, struct bytes text) {
    for (uint32_t i = 0; i < text.len; i++) {
        uint8_t c = text.ptr[i];
        if (c == '&' || c == '<' || c == '>' || c == '"')
            fputs(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;", out);
        else
            fputc(c, out);
    }
}

/* What Markdown would take for its own is escaped; a new line in a cell would end it. */
static void put_markdown(FILE *out, struct bytes text) {
    for (uint32_t i = 0; i < text.len; i++) {
        uint8_t c = text.ptr[i];
        bool own = c == '\\' || c == '`' || c == '*' || c == '_' || c == '[' || c == ']' ||
                   c == '<' || c == '|' || c == '#';
        if (own) fputc('\\', out);
        fputc(c == '\n' ? ' ' : c, out);
    }
}

static void put(struct doc *d, struct bytes text) {
    if (d->html)
        put_html(d->out, text);
    else
        put_markdown(d->out, text);
}

void doc_begin(struct doc *d, FILE *out, bool html, const char *title, const char *language) {
    *d = (struct doc){.out = out, .html = html};
    if (!html) return;
    fprintf(out,
            "<!doctype html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\"><title>",
            language);
    put_html(out, bytes_of(title));
    fprintf(out, "</title><style>%s</style></head><body>\n", STYLE);
}

void doc_end(struct doc *d) {
    if (d->html) fprintf(d->out, "</body></html>\n");
}

void doc_heading(struct doc *d, uint32_t level, struct bytes text) {
    if (d->calls) {
        d->calls->heading(d->state, level, text);
        return;
    }
    if (d->html) fprintf(d->out, "<h%u>", level);
    if (!d->html) fprintf(d->out, "%.*s ", (int)level, "######");
    put(d, text);
    if (d->html) fprintf(d->out, "</h%u>", level);
    fputs(d->html ? "\n" : "\n\n", d->out);
}

static void paragraph(struct doc *d, struct bytes text, bool small) {
    if (!text.len) return;
    if (d->calls) {
        d->calls->text(d->state, text, small);
        return;
    }
    if (d->html) fputs(small ? "<p class=\"under\">" : "<p>", d->out);
    put(d, text);
    fputs(d->html ? "</p>\n" : "\n\n", d->out);
}

void doc_text(struct doc *d, struct bytes text) {
    paragraph(d, text, false);
}

void doc_small(struct doc *d, struct bytes text) {
    paragraph(d, text, true);
}

void doc_table(struct doc *d, const struct doc_column *column, uint32_t cells) {
    d->cells = 0;
    if (d->calls) {
        d->calls->table(d->state, column, cells);
        return;
    }
    fputs(d->html ? "<div class=\"wide\"><table><thead><tr>" : "|", d->out);
    for (uint32_t i = 0; i < cells; i++)
        fprintf(d->out, d->html ? "<th scope=\"col\">%s</th>" : " %s |", column[i].head);
    fputs(d->html ? "</tr></thead><tbody>\n" : "\n|", d->out);
    for (uint32_t i = 0; i < cells && !d->html; i++) fputs("---|", d->out);
    if (!d->html) fputs("\n", d->out);
}

void doc_cell(struct doc *d, struct bytes text) {
    if (d->calls) {
        d->calls->cell(d->state, text);
        return;
    }
    if (d->html)
        fputs(d->cells ? "<td>" : "<tr><th scope=\"row\">", d->out);
    else
        fputs(d->cells ? " " : "| ", d->out);
    put(d, text);
    fputs(d->html ? (d->cells ? "</td>" : "</th>") : " |", d->out);
    d->cells++;
}

void doc_row(struct doc *d) {
    d->cells = 0;
    if (d->calls)
        d->calls->row(d->state);
    else
        fputs(d->html ? "</tr>\n" : "\n", d->out);
}

void doc_table_end(struct doc *d) {
    if (d->calls)
        d->calls->table_end(d->state);
    else
        fputs(d->html ? "</tbody></table></div>\n" : "\n", d->out);
}
