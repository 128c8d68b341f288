// Starting programs, or never; files without names; access lists: calls of GNU that Swift's Glibc does not show.
#ifndef CPROC_H
#define CPROC_H

#include <stdbool.h>
#include <stdint.h>

/// Starts words[0], an absolute path, without a shell: in `folder`, in a process group of its own,
/// no signal blocked or ignored, only descriptors 0 to 2 open. `input` of -1 means no input.
/// `words` and `variables` end in NULL. Returns 0 and the process, or the error number.
int cproc_spawn(char *const words[], char *const variables[], const char *folder, int input,
                int output, int errors, int32_t *process);
/// Starts words[0] as cproc_spawn does, but for a person: with this process's standard input and
/// output, its own group in the foreground of the terminal, in this process's folder.
int cproc_spawn_foreground(char *const words[], char *const variables[], int terminal,
                           int32_t *process);
/// Puts a process group into the foreground of the terminal; 0 is the caller's own.
void cproc_take_foreground(int terminal, int32_t group);
/// Both ends of a pipe that children do not get. Returns 0 or the error number.
int cproc_pipe(int ends[2]);
/// A file that exists only in memory and that children do not get; -1 with errno on failure.
int cproc_memory_file(const char *name);
/// Forbids this thread, and those it starts, for ever to start a program (seccomp): execve answers
/// EPERM. Returns 0 or the error number; ENOSYS where the processor is not known.
int cproc_forbid_programs(void);
/// Whether the file or folder has an access list (ACL) beside its mode.
bool cproc_has_access_list(const char *path);

#endif
