/* Pattern sets from text, for the tests of what is made of them. Header only, since each test is
 * one executable. */
#ifndef TESTS_UNIT_COMPLEXITY_PATTERN_TEXT_H
#define TESTS_UNIT_COMPLEXITY_PATTERN_TEXT_H

#include "judge/complexity/pattern.h"
#include "tests/unit/complexity/suite.h"

static struct method methods[3];
static struct pattern_interface interface;
static inline void use_class(void)
{
    memset(methods, 0, sizeof methods);
    methods[0].name = (char *)"LRUCache";
    methods[0].param_count = 1;
    methods[0].params[0].type.base = TYPE_INT32;
    methods[1].name = (char *)"get";
    methods[1].param_count = 1;
    methods[1].params[0].type.base = TYPE_INT32;
    methods[1].returns.base = TYPE_INT32;
    methods[2].name = (char *)"put";
    methods[2].param_count = 2;
    methods[2].params[0].type.base = TYPE_INT32;
    methods[2].params[1].type.base = TYPE_STRING;
    methods[2].returns.base = TYPE_VOID;
    interface = (struct pattern_interface){PROBLEM_CLASS, methods, 3};
}

static inline int load(const char *text, struct pattern_set **ret_set, struct err *err)
{
    json_error_t error;
    json_t *json = json_loads(text, 0, &error);
    int code;

    ck_assert_msg(json != NULL, "%s: %s", text, error.text);
    code = pattern_set_load("p.json", json, &interface, ret_set, err);
    json_decref(json);
    return code;
}

#endif
