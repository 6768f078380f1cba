/* Errors that carry context as they rise.
 *
 * A fallible function takes a `struct err *` last, returns 0 or a negative `enum err_code`, and
 * on failure has filled the message. A caller that knows more prefixes it and returns the code on.
 * A candidate's failure is never an error: it is a verdict (judge/core/verdict.h).
 *
 * Who may call: everybody. Thread safety: one `struct err` belongs to one thread. */
#ifndef JUDGE_BASE_ERR_H
#define JUDGE_BASE_ERR_H

enum err_code {
    ERR_INPUT = -2, /* The user's input is wrong: exit status 2. */
    ERR_FAULT = -3, /* The judge or the machine failed: exit status 3, verdict IE. */
    ERR_INTR = -4,  /* A signal asked us to stop: exit status 128 and its number. */
};

struct err {
    int code;
    char message[1024]; /* One line without a final newline, always terminated. */
};

/* Sets @code and the formatted message, replacing what was there. Returns @code. (Macros, so that a
 * static analyser sees that what is returned is not 0; @code is evaluated twice.) */
#define err_set(err, code, ...)                                                                    \
    __extension__({                                                                                \
        err_write((err), (code), __VA_ARGS__);                                                     \
        (code);                                                                                    \
    })

/* As err_set(ERR_FAULT), with ": " and the text of @errnum appended. */
#define err_errno(err, errnum, ...)                                                                \
    __extension__({                                                                                \
        err_write_errno((err), (errnum), __VA_ARGS__);                                             \
        ERR_FAULT;                                                                                 \
    })

void err_write(struct err *err, int code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void err_write_errno(struct err *err, int errnum, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts "format: " before the message that is there. Returns the code that is there. */
int err_prefix(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
