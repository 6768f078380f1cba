/* A folder of files that a test makes and that is gone afterwards. */
#ifndef TESTS_UNIT_CATALOG_TEMP_FOLDER_H
#define TESTS_UNIT_CATALOG_TEMP_FOLDER_H

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char temp_folder[64];

static void temp_folder_create(void)
{
    strcpy(temp_folder, "/tmp/judge-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(temp_folder));
}

static int temp_folder_remove_entry(const char *path, const struct stat *status, int kind,
                                    struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

static void temp_folder_destroy(void)
{
    nftw(temp_folder, temp_folder_remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

/* The path of @name in the folder, whose own folders are made. Good until the next call. */
static const char *temp_path(const char *name)
{
    static char path[512];

    snprintf(path, sizeof path, "%s/%s", temp_folder, name);
    for (char *at = path + strlen(temp_folder) + 1; (at = strchr(at, '/')) != NULL; at++) {
        *at = '\0';
        mkdir(path, 0755);
        *at = '/';
    }
    return path;
}

static void temp_write(const char *name, const char *text, size_t length)
{
    FILE *file = fopen(temp_path(name), "we");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(text, 1, length, file), length);
    ck_assert_int_eq(fclose(file), 0);
}

#endif
