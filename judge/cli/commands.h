/* The subcommands. Each gets its own name as argv[0] and returns the exit status. */
#ifndef JUDGE_CLI_COMMANDS_H
#define JUDGE_CLI_COMMANDS_H

#define EXIT_ACCEPTED 0
#define EXIT_NOT_ACCEPTED 1
#define EXIT_USAGE 2
#define EXIT_FAULT 3

int cmd_batch(int argc, char **argv);
int cmd_doctor(int argc, char **argv);
int cmd_problem(int argc, char **argv);
int cmd_problem_check(int argc, char **argv);
int cmd_problem_export(int argc, char **argv);
int cmd_problem_import(int argc, char **argv);
int cmd_problem_new(int argc, char **argv);
int cmd_problem_stub(int argc, char **argv);
int cmd_replay(int argc, char **argv);
int cmd_round(int argc, char **argv);
int cmd_run(int argc, char **argv);
int cmd_serve(int argc, char **argv);
int cmd_store(int argc, char **argv);
int cmd_submit(int argc, char **argv);
int cmd_token(int argc, char **argv);
int cmd_worker(int argc, char **argv);

/* Prints "judge: message" on stderr and gives the exit status that belongs to the error. */
struct err;
int command_failed(const struct err *err);

/* The same for a mistake in the command line, with the way to help. Returns EXIT_USAGE. */
int command_misused(const char *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The same for @word, an option that @command does not have; @help, which names those that it has,
 * gives the one that may be meant. */
int command_option_unknown(const char *command, const char *word, const char *help);

#endif
