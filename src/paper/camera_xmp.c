/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* camera_xmp.c - whose image it is, in a file beside it that other programs read (IPTC Photo Metadata as XMP). Author, operator
 * and owner of the rights are three, and stay three. */
#include "paper/camera.h"
#include <string.h>

void camera_put_xml(FILE *to, struct bytes text) {
    for (uint32_t i = 0; i < text.len; i++) {
        uint8_t c = text.ptr[i];
        if (c == '&')
            fputs("&amp;", to);
        else if (c == '<')
            fputs("&lt;", to);
        else if (c == '>')
            fputs("&gt;", to);
        else if (c == '"')
            fputs("&quot;", to);
        else if (c >= ' ' || c == '\n' || c == '\t')
            putc(c, to);
    }
}

/* ${form}: what stands around the value, at "%". */
static void put_form(FILE *to, const char *form, struct bytes value) {
    for (; value.len && *form; form++) {
        if (*form == '%')
            camera_put_xml(to, value);
        else
            putc(*form, to);
    }
}

#define ALT(tag) \
    "   <" tag "><rdf:Alt><rdf:li xml:lang=\"x-default\">%</rdf:li></rdf:Alt></" tag ">\n"
#define PLAIN(tag) "   <" tag ">%</" tag ">\n"
static const struct {
    const char *key, *form;
} FIELDS[] = {{"name", ALT("dc:title")},
              {"words", ALT("dc:description")},
              {"author", "   <dc:creator><rdf:Seq><rdf:li>%</rdf:li></rdf:Seq></dc:creator>\n"},
              {"author", "   <photoshop:Credit>Cinematography by %</photoshop:Credit>\n"},
              {"rights", ALT("dc:rights")},
              {"operator",
               "   <Iptc4xmpExt:Contributor><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
               "    <Iptc4xmpExt:Name><rdf:Alt><rdf:li xml:lang=\"x-default\">%</rdf:li></rdf:Alt>"
               "</Iptc4xmpExt:Name>\n"
               "    <Iptc4xmpExt:Role><rdf:Bag><rdf:li>camera operator</rdf:li></rdf:Bag>"
               "</Iptc4xmpExt:Role>\n"
               "   </rdf:li></rdf:Bag></Iptc4xmpExt:Contributor>\n"},
              {"hash", PLAIN("dc:identifier")}};

static const char HEAD[] =
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "  <rdf:Description rdf:about=\"\"\n"
    "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    "    xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"\n"
    "    xmlns:xmpDM=\"http://ns.adobe.com/xmp/1.0/DynamicMedia/\"\n"
    "    xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">\n";
static const char TAIL[] =
    "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
static const char SOURCE[] =
    "   <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/"
    "digitalCapture</Iptc4xmpExt:DigitalSourceType>\n";

static void put_plain(FILE *to, const char *form, struct bytes raw) {
    uint8_t bytes[LINE_WHO_MAX + 1];
    struct buffer b = BUFFER(bytes);
    fold_name(raw, &b);
    put_form(to, form, buffer_bytes(&b));
}

void camera_xmp(const struct fold *f, const struct fold_entry *e, FILE *to) {
    uint8_t bytes[CAMERA_CELL_MAX];
    fputs(HEAD, to);
    for (uint32_t i = 0; i < COUNT_OF(FIELDS); i++) {
        struct buffer said = BUFFER(bytes);
        if (strcmp(FIELDS[i].key, "hash") == 0) buffer_text(&said, "sha256:");
        fold_text(f, e, FIELDS[i].key, &said);
        put_form(to, FIELDS[i].form, buffer_bytes(&said));
    }
    put_plain(to, PLAIN("xmpDM:scene"), e->scene);
    put_plain(to, PLAIN("xmpDM:shotName"), e->setup);
    struct buffer type = BUFFER(bytes);
    fold_text(f, e, "type", &type);
    if (bytes_equal(buffer_bytes(&type), BYTES("frame")) ||
        bytes_equal(buffer_bytes(&type), BYTES("still")))
        fputs(SOURCE, to);
    fputs(TAIL, to);
}
