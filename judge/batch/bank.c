#include "judge/batch/bank.h"

#include "judge/base/buf.h"
#include "judge/base/json_check.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/batch/name.h"
#include "judge/catalog/content_hash.h"
#include "judge/catalog/language.h"
#include "judge/catalog/problem.h"

#include <stdlib.h>
#include <string.h>

static struct bank_problem *add_problem(struct bank *bank, const char *id)
{
    struct bank_problem *problem;

    bank->problems = mem_grow(bank->problems, bank->problem_count + 1, sizeof *bank->problems);
    problem = &bank->problems[bank->problem_count++];
    *problem = (struct bank_problem){.id = mem_strdup(id), .folded = name_fold(id, strlen(id))};
    return problem;
}

static char **copy_texts(char *const *texts)
{
    size_t count = 0;
    char **copy;

    while (texts[count] != NULL)
        count++;
    copy = mem_alloc((count + 1) * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = mem_strdup(texts[i]);
    return copy;
}

static int open_problems(struct bank *bank, struct err *err)
{
    char **ids = NULL;
    int code = problem_ids(bank->bank_folder, &ids, err);

    for (size_t i = 0; code == 0 && ids[i] != NULL; i++)
        add_problem(bank, ids[i]);
    if (code == 0)
        json_texts_free(ids);
    return code;
}

static int open_languages(struct bank *bank, const char *harness_folder, struct err *err)
{
    char **ids = NULL;
    int code = language_ids(harness_folder, &ids, err);

    if (code != 0)
        return code;
    for (size_t i = 0; code == 0 && ids[i] != NULL; i++) {
        struct language *language;

        code = language_load(harness_folder, ids[i], &language, err);
        if (code != 0)
            break;
        bank->languages =
            mem_grow(bank->languages, bank->language_count + 1, sizeof *bank->languages);
        bank->languages[bank->language_count++] = (struct bank_language){
            .id = mem_strdup(ids[i]), .extensions = copy_texts(language->extensions)};
        language_destroy(language);
    }
    json_texts_free(ids);
    return code;
}

int bank_open(const char *bank_folder, const char *harness_folder, struct bank *ret_bank,
              struct err *err)
{
    struct bank bank = {.bank_folder = mem_strdup(bank_folder)};
    int code = open_problems(&bank, err);

    if (code == 0)
        code = open_languages(&bank, harness_folder, err);
    if (code != 0)
        bank_close(&bank);
    else
        *ret_bank = bank;
    return code;
}

/* Strings of @texts that are none are passed over. */
static char **texts_of(const json_t *texts)
{
    char **copy = mem_alloc((json_array_size(texts) + 1) * sizeof *copy);
    size_t i, count = 0;
    json_t *text;

    json_array_foreach(texts, i, text)
    {
        if (json_is_string(text))
            copy[count++] = mem_strdup(json_string_value(text));
    }
    return copy;
}

static int take_offer(struct bank *bank, const json_t *offer, struct err *err)
{
    const char *id = json_text(offer, "id"), *hash = json_text(offer, "hash");
    struct bank_problem *problem;

    if (id[0] == '\0' || hash[0] == '\0')
        return err_set(err, ERR_FAULT,
                       "the daemon does not say what its problems are: it is of an older judge, or "
                       "no judge");
    problem = add_problem(bank, id);
    problem->offered_title = mem_strdup(json_text(offer, "title"));
    problem->offered_hash = mem_strdup(hash);
    return 0;
}

int bank_of_daemon(const json_t *problems, const json_t *languages, struct bank *ret_bank,
                   struct err *err)
{
    struct bank bank = {.bank_folder = NULL};
    const json_t *list = json_object_get(languages, "languages");
    size_t i;
    json_t *item;
    int code = 0;

    json_array_foreach(json_object_get(problems, "problems"), i, item)
    {
        if (code == 0)
            code = take_offer(&bank, item, err);
    }
    json_array_foreach(list, i, item)
    {
        bank.languages = mem_grow(bank.languages, bank.language_count + 1, sizeof *bank.languages);
        bank.languages[bank.language_count++] =
            (struct bank_language){.id = mem_strdup(json_text(item, "id")),
                                   .extensions = texts_of(json_object_get(item, "extensions"))};
    }
    if (code != 0)
        bank_close(&bank);
    else
        *ret_bank = bank;
    return code;
}

void bank_close(struct bank *bank)
{
    for (size_t i = 0; i < bank->problem_count; i++) {
        free(bank->problems[i].id);
        free(bank->problems[i].folded);
        free(bank->problems[i].folder);
        free(bank->problems[i].title);
        free(bank->problems[i].rule);
        free(bank->problems[i].hash);
        free(bank->problems[i].offered_title);
        free(bank->problems[i].offered_hash);
    }
    for (size_t i = 0; i < bank->language_count; i++) {
        free(bank->languages[i].id);
        json_texts_free(bank->languages[i].extensions);
    }
    free(bank->problems);
    free(bank->languages);
    free(bank->bank_folder);
    *bank = (struct bank){.problems = NULL};
}

size_t bank_problem_for(const struct bank *bank, const char *word)
{
    size_t found = BANK_NONE;
    char *folded;

    for (size_t i = 0; i < bank->problem_count; i++)
        if (strcmp(bank->problems[i].id, word) == 0)
            return i;
    folded = name_fold(word, strlen(word));
    for (size_t i = 0; i < bank->problem_count; i++) {
        if (folded[0] == '\0' || strcmp(bank->problems[i].folded, folded) != 0)
            continue;
        if (found != BANK_NONE) {
            found = BANK_NONE;
            break;
        }
        found = i;
    }
    free(folded);
    return found;
}

static int load_into(const struct bank *bank, struct bank_problem *entry, const char *name,
                     struct err *err)
{
    struct problem *problem;
    int code = problem_load(bank->bank_folder, name, &problem, err);

    if (code != 0)
        return code;
    code = folder_hash(problem->folder, &entry->hash, err);
    if (code == 0) {
        entry->folder = mem_strdup(problem->folder);
        entry->title = mem_strdup(problem->title);
        entry->takes_growth = scoring_takes_growth(&problem->scoring);
        if (entry->id == NULL)
            entry->id = mem_strdup(problem->id);
    }
    problem_destroy(problem);
    return code;
}

static int unknown_problem(const struct bank *bank, const char *name, struct err *err)
{
    const char **ids = mem_alloc((bank->problem_count + 1) * sizeof *ids);
    struct buf hint = {0};

    for (size_t i = 0; i < bank->problem_count; i++)
        ids[i] = bank->problems[i].id;
    nearest_add(&hint, name, ids, bank->problem_count);
    err_write(err, ERR_INPUT, "there is no problem \"%.80s\"%s (%s)", name, buf_text(&hint),
              bank->bank_folder != NULL ? "judge problem list" : "the daemon has it not");
    buf_fini(&hint);
    free(ids);
    return ERR_INPUT;
}

/* One of the same id in the bank gives way to the folder that the user named. */
static int add_folder(struct bank *bank, const char *folder, size_t *ret_problem, struct err *err)
{
    struct bank_problem loaded = {.id = NULL}, *entry = NULL;
    int code = load_into(bank, &loaded, folder, err);

    if (code != 0)
        return code;
    for (size_t i = 0; i < bank->problem_count; i++)
        if (strcmp(bank->problems[i].id, loaded.id) == 0)
            entry = &bank->problems[i];
    if (entry == NULL)
        entry = add_problem(bank, loaded.id);
    free(loaded.id);
    entry->folder = loaded.folder;
    entry->title = loaded.title;
    entry->hash = loaded.hash;
    entry->takes_growth = loaded.takes_growth;
    *ret_problem = (size_t)(entry - bank->problems);
    return 0;
}

int bank_problem_named(struct bank *bank, const char *name, size_t *ret_problem, struct err *err)
{
    size_t found;

    if (strchr(name, '/') != NULL && bank->bank_folder == NULL)
        return err_set(err, ERR_INPUT,
                       "--problem: a daemon grades the problems that it has, not the folder "
                       "\"%.200s\"; name one of them",
                       name);
    if (strchr(name, '/') != NULL)
        return add_folder(bank, name, ret_problem, err);
    found = bank_problem_for(bank, name);
    if (found == BANK_NONE)
        return unknown_problem(bank, name, err);
    *ret_problem = found;
    return bank_load(bank, found, err);
}

int bank_load(struct bank *bank, size_t problem, struct err *err)
{
    struct bank_problem *entry = &bank->problems[problem];

    if (entry->offered_hash != NULL && entry->hash == NULL) {
        entry->hash = mem_strdup(entry->offered_hash);
        entry->title = mem_strdup(entry->offered_title);
    }
    if (entry->offered_hash != NULL)
        return 0;
    return entry->folder != NULL ? 0 : load_into(bank, entry, entry->id, err);
}

size_t bank_language_for(const struct bank *bank, const char *name)
{
    const char *extension = strrchr(name_base(name), '.');

    for (size_t i = 0; extension != NULL && i < bank->language_count; i++)
        for (size_t k = 0; bank->languages[i].extensions[k] != NULL; k++)
            if (strcmp(bank->languages[i].extensions[k], extension) == 0)
                return i;
    return BANK_NONE;
}

size_t bank_language_named(const struct bank *bank, const char *id)
{
    for (size_t i = 0; i < bank->language_count; i++)
        if (strcmp(bank->languages[i].id, id) == 0)
            return i;
    return BANK_NONE;
}
