// posix_spawn with everything that a program started from a many-threaded one needs.
#define _GNU_SOURCE
#include "cproc.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
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

static int spawn_foreground(char *const words[], char *const variables[], int terminal,
                            bool is_foreground, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failed = posix_spawn_file_actions_init(&actions);
  if (failed) { return failed; }
  failed = posix_spawnattr_init(&attributes);
  if (!failed) {
    if (is_foreground) { failed = posix_spawn_file_actions_addtcsetpgrp_np(&actions, terminal); }
    if (!failed) { failed = posix_spawn_file_actions_adddup2(&actions, 1, 2); }
    if (!failed) { failed = posix_spawn_file_actions_addclosefrom_np(&actions, 3); }
    if (!failed) { failed = set_attributes(&attributes); }
    if (!failed) {
      failed = posix_spawn(process, words[0], &actions, &attributes, words, variables);
    }
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

int cproc_spawn_foreground(char *const words[], char *const variables[], int terminal,
                           int32_t *process) {
  pid_t pid = 0;
  int failed = spawn_foreground(words, variables, terminal, true, &pid);
  // A terminal that is not the session's own has no foreground.
  if (failed == ENOTTY) { failed = spawn_foreground(words, variables, terminal, false, &pid); }
  *process = pid;
  return failed;
}

void cproc_take_foreground(int terminal, int32_t group) {
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  tcsetpgrp(terminal, group == 0 ? getpgrp() : group);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int cproc_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int cproc_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

// Where the filter finds the processor and the number of a call.
static const uint32_t processor = offsetof(struct seccomp_data, arch);
static const uint32_t number = offsetof(struct seccomp_data, nr);

#if defined(__x86_64__)
#define CPROC_PROCESSOR AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CPROC_PROCESSOR AUDIT_ARCH_AARCH64
#endif

int cproc_forbid_programs(void) {
#ifdef CPROC_PROCESSOR
  struct sock_filter lines[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, processor),
      // A call in the manner of another processor (32-bit) has other numbers: none is let through.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CPROC_PROCESSOR, 0, 5),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 3, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_execve, 2, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_execveat, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
  };
  struct sock_fprog filter = {sizeof lines / sizeof lines[0], lines};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) { return errno; }
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}

bool cproc_has_access_list(const char *path) {
  return getxattr(path, "system.posix_acl_access", NULL, 0) > 0 ||
         getxattr(path, "system.posix_acl_default", NULL, 0) > 0;
}
