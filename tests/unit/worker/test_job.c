#include "judge/worker/job.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static int parse(const char *text, struct job *job, json_t **ret_document, struct err *err)
{
    *ret_document = json_loads(text, JSON_ALLOW_NUL, NULL);
    return job_parse(*ret_document, job, err);
}

START_TEST(the_least_and_the_defaults)
{
    json_t *document;
    struct job job;
    struct err err;

    ck_assert_int_eq(parse("{\"id\":\"1\",\"problem\":\"p\",\"language\":\"c\",\"source\":\"x\","
                           "\"file\":null,\"claims\":null,\"reveal\":null}",
                           &job, &document, &err),
                     0);
    ck_assert_str_eq(job.id, "1");
    ck_assert_str_eq(job.meter, "auto");
    ck_assert_uint_eq(job.source_length, 1);
    ck_assert_ptr_null(job.file);
    ck_assert_ptr_null(job.claims);
    ck_assert(job.complexity && !job.samples && !job.reveal && !job.reference);
    ck_assert_int_eq(job.seed, 0);
    json_decref(document);
}
END_TEST

START_TEST(everything)
{
    json_t *document;
    struct job job;
    struct err err;

    ck_assert_int_eq(
        parse("{\"id\":\"1\",\"problem\":\"p\",\"file\":\"a.c\",\"claims\":\"get=O(1)\","
              "\"meter\":\"clock\",\"complexity\":false,\"samples\":true,"
              "\"reveal\":true,\"shrink\":true,\"stop_early\":true,\"reference\":true,"
              "\"double_time\":true,\"seed\":9223372036854775807,\"source\":"
              "\"a\\u0000b\"}",
              &job, &document, &err),
        0);
    ck_assert_str_eq(job.file, "a.c");
    ck_assert_str_eq(job.claims, "get=O(1)");
    ck_assert_str_eq(job.meter, "clock");
    ck_assert_uint_eq(job.source_length, 3);
    ck_assert(!job.complexity && job.samples && job.reveal && job.reference);
    ck_assert(job.shrink && job.stop_early && job.double_time);
    ck_assert_int_eq(job.seed, INT64_MAX);
    json_decref(document);
}
END_TEST

START_TEST(mistakes_are_named)
{
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"[]", "job: not a JSON object"},
        {"{}", "job: \"id\" is missing or too long"},
        {"{\"id\":\"\"}", "job: \"id\" is missing or too long"},
        {"{\"id\":1}", "job: \"id\" is missing or too long"},
        {"{\"id\":\"1\"}", "job: \"problem\" is missing"},
        {"{\"id\":\"1\",\"problem\":7}", "job: \"problem\" is no text"},
        {"{\"id\":\"1\",\"problem\":\"a\\u0000b\"}", "job: \"problem\" has a NUL in it"},
        {"{\"id\":\"1\",\"problem\":\"p\"}", "job: neither \"source\" nor \"file\" is given"},
        {"{\"id\":\"1\",\"problem\":\"p\",\"source\":\"\"}",
         "job: neither \"language\" nor \"file\" is given"},
        {"{\"id\":\"1\",\"problem\":\"p\",\"file\":\"a.c\",\"samples\":1}",
         "job: \"samples\" is neither true nor false"},
        {"{\"id\":\"1\",\"problem\":\"p\",\"file\":\"a.c\",\"seed\":-1}",
         "job: \"seed\" is no whole number from 0 on"},
        {"{\"id\":\"1\",\"problem\":\"p\",\"file\":\"a.c\",\"seed\":1.5}",
         "job: \"seed\" is no whole number from 0 on"},
        {"{\"id\":\"1\",\"sources\":\"p\"}", "job: there is no key \"sources\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *document;
        struct job job;
        struct err err = {0};
        ck_assert_int_eq(parse(cases[i].text, &job, &document, &err), ERR_INPUT);
        ck_assert_str_eq(err.message, cases[i].message);
        json_decref(document);
    }
}
END_TEST

START_TEST(an_id_has_a_length_limit)
{
    char id[JOB_ID_BYTES_MAX + 2];
    json_t *document = json_object();

    memset(id, 'i', sizeof id);
    id[JOB_ID_BYTES_MAX + 1] = '\0';
    json_object_set_new(document, "id", json_string(id));
    ck_assert_ptr_null(job_id(document));
    id[JOB_ID_BYTES_MAX] = '\0';
    json_object_set_new(document, "id", json_string(id));
    ck_assert_str_eq(job_id(document), id);
    json_decref(document);
    ck_assert_ptr_null(job_id(NULL));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("job");
    TCase *group = tcase_create("job");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, the_least_and_the_defaults);
    tcase_add_test(group, everything);
    tcase_add_test(group, mistakes_are_named);
    tcase_add_test(group, an_id_has_a_length_limit);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
