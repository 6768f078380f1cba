/* What can be submitted: problems, languages, and the description of all this. */
#include "judge/api/routes.h"

#include <string.h>

void handle_problems(struct request *request)
{
    request_answer_json(request, 200,
                        json_pack("{s:O}", "problems", request->service->catalogue.problem_list));
}

void handle_problem(struct request *request)
{
    const struct catalogue_problem *problem =
        catalogue_problem(&request->service->catalogue, request->argument);

    if (problem == NULL)
        request_answer_problem(request, 404, 0, "there is no such problem");
    else
        request_answer_json(request, 200, json_incref(problem->document));
}

void handle_languages(struct request *request)
{
    request_answer_json(request, 200,
                        json_pack("{s:O}", "languages", request->service->catalogue.language_list));
}

void handle_openapi(struct request *request)
{
    const char *text = request->service->options->openapi;

    request_answer_text(request, 200, "application/json", text, strlen(text));
}
