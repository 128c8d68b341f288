// posix_spawn with everything that a program started from a many-threaded one needs.
#define _GNU_SOURCE
#include "cproc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

static int add_actions(posix_spawn_file_actions_t *actions, const char *folder, int input,
                       int output, int errors) {
  int failed = input < 0
                   ? posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0)
                   : posix_spawn_file_actions_adddup2(actions, input, 0);
  if (!failed) { failed = posix_spawn_file_actions_adddup2(actions, output, 1); }
  if (!failed) { failed = posix_spawn_file_actions_adddup2(actions, errors, 2); }
  if (!failed) { failed = posix_spawn_file_actions_addclosefrom_np(actions, 3); }
  return failed ? failed : posix_spawn_file_actions_addchdir_np(actions, folder);
}

// The mask of the thread would be inherited, and in a full screen it holds back the very signals
// that end a program.
static int set_attributes(posix_spawnattr_t *attributes) {
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(attributes, &signals);
  sigfillset(&signals);
  posix_spawnattr_setsigdefault(attributes, &signals);
  posix_spawnattr_setpgroup(attributes, 0);
  return posix_spawnattr_setflags(
      attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

int cproc_spawn(char *const words[], char *const variables[], const char *folder, int input,
                int output, int errors, int32_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failed = posix_spawn_file_actions_init(&actions);
  if (failed) { return failed; }
  failed = posix_spawnattr_init(&attributes);
  if (!failed) {
    failed = add_actions(&actions, folder, input, output, errors);
    if (!failed) { failed = set_attributes(&attributes); }
    pid_t pid = 0;
    if (!failed) { failed = posix_spawn(&pid, words[0], &actions, &attributes, words, variables); }
    *process = pid;
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

int cproc_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int cproc_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
