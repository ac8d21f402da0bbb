/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry.h - the subcommands of `showclear inquiry`: ASKS(word, "what it says"), each with
 * int inquiry_WORD(int argc, char **argv), where argv[0] is "inquiry WORD". */
#pragma once

#define INQUIRY_WORDS(ASKS)                                                         \
    ASKS(known, "who had been told what, when, by what: by a log")                  \
    ASKS(at, "the world as it stood at any entry of a log")                         \
    ASKS(new, "an account's folder: title, and who compiles it")                    \
    ASKS(sample, "the sample account, to try things with")                          \
    ASKS(add, "write in it: people, facts, questions, exhibits ...")                \
    ASKS(kinds, "what can be written: kinds, their fields, duties and roles")       \
    ASKS(take, "a file as an exhibit: hashed, copied, looked into")                 \
    ASKS(made, "what was made of an exhibit, with its command")                     \
    ASKS(statement, "what somebody said, out of a file")                            \
    ASKS(text, "a document's words, as text")                                       \
    ASKS(copy, "a working copy of an exhibit")                                      \
    ASKS(disclose, "who is given an exhibit, and the hash of it")                   \
    ASKS(exhibits, "every exhibit's file read again")                               \
    ASKS(list, "what stands in it")                                                 \
    ASKS(questions, "the same questions to everybody, and how it stands with each") \
    ASKS(told, "who had been told what, when: by the account and its logs")         \
    ASKS(asked, "what it asks about a production's setups, for their pages")        \
    ASKS(evenness, "who is short against the others")                               \
    ASKS(interests, "what ties those who compiled it to those in it")               \
    ASKS(differences, "where two compilers say different things")                   \
    ASKS(open, "what is not known")                                                 \
    ASKS(clocks, "the clock of each device, its versions, and what each moves")     \
    ASKS(timeline, "all of it in time, with how uncertain each is")                 \
    ASKS(attach, "a production's log as a source: its export, verified")            \
    ASKS(erase, "the lines of one entry; their seals stay")                         \
    ASKS(serve, "its page, for a browser on this machine only")                     \
    ASKS(print, "all of it, as HTML, PDF or Markdown")                              \
    ASKS(package, "all of it, as a folder that a court can check")                  \
    ASKS(tables, "all of it, as tables; statements as subtitles")

#define ASKS(word, says) int inquiry_##word(int argc, char **argv);
INQUIRY_WORDS(ASKS)
#undef ASKS
