// Correct: two threads look, both are joined; a file in the work folder, the time and random numbers.
#include <pthread.h>
#include <time.h>
#include <unistd.h>

struct job { int *nums, size, target, first, answer[2]; };

static void* look(void* given) {
    struct job* job = given;
    for (int i = job->first; i < job->size; i += 2)
        for (int k = i + 1; k < job->size; k++)
            if (job->nums[i] + job->nums[k] == job->target) job->answer[0] = i, job->answer[1] = k;
    return NULL;
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    pthread_t threads[2];
    struct job jobs[2] = {{nums, numsSize, target, 0, {-1, -1}}, {nums, numsSize, target, 1, {-1, -1}}};
    srand(time(NULL));
    FILE* note = fopen("note.txt", "w+");
    fprintf(note, "%d %ld", rand(), (long)clock());
    fclose(note);
    unlink("note.txt");
    for (int i = 0; i < 2; i++) pthread_create(&threads[i], NULL, look, &jobs[i]);
    for (int i = 0; i < 2; i++) pthread_join(threads[i], NULL);
    int* answer = malloc(8);
    memcpy(answer, jobs[jobs[0].answer[0] < 0].answer, 8);
    *returnSize = 2;
    return answer;
}
