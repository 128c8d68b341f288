// The guardian: a second, tiny process that gives the terminal back when the program is killed in a
// way that it cannot notice (kill -9, out of memory, a stack that is used up).
//
// It waits for a lock in shared memory that the program's first thread holds as long as it lives.
// The kernel hands on such a lock before it closes the files of a dead process and before it hangs
// up the terminal of a dead session leader, so that what the guardian writes still arrives. Its
// session is its own: neither Ctrl-Z nor the signals of the program's group reach it.
#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <linux/close_range.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// What both processes see. `armed` says whether the terminal needs to be given back.
struct shared {
  pthread_mutex_t life;
  atomic_int armed;
  struct termios before, during;
  bool knows_before, knows_during;
  char text[RESTORE_TEXT];
  size_t length;
};

static struct shared alone;  // where there is no guardian
static struct shared *shared = &alone;
static pid_t guardian = -1;

void csys_share(void) {
  const int access = PROT_READ | PROT_WRITE, kind = MAP_SHARED | MAP_ANONYMOUS;
  void *page = mmap(NULL, sizeof *shared, access, kind, -1, 0);
  if (page == MAP_FAILED) { return; }
  shared = page;
}

void csys_remember_modes(void) { shared->knows_before = tcgetattr(0, &shared->before) == 0; }

void csys_remember_own_modes(void) { shared->knows_during = tcgetattr(0, &shared->during) == 0; }

void csys_remember_restore_text(const char *text, size_t length) {
  shared->length = length < sizeof shared->text ? length : sizeof shared->text;
  memcpy(shared->text, text, shared->length);
}

bool csys_set_armed(bool armed) { return atomic_exchange(&shared->armed, armed ? 1 : 0) != 0; }

void csys_write_all(int fd, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(fd, bytes, length);
    if (written < 0 && errno == EINTR) { continue; }
    if (written <= 0) { return; }
    bytes += written, length -= (size_t)written;
  }
}

void csys_give_back(int descriptor) {
  // TCSANOW: draining, as curses does, would wait for ever on a terminal that does not read.
  if (shared->knows_before) { tcsetattr(descriptor, TCSANOW, &shared->before); }
  csys_write_all(descriptor, shared->text, shared->length);
}

// A shell that was quicker has modes of its own, which must stay.
static bool has_our_modes(int terminal) {
  struct termios now;
  return shared->knows_during && tcgetattr(terminal, &now) == 0 &&
         now.c_iflag == shared->during.c_iflag && now.c_oflag == shared->during.c_oflag &&
         now.c_lflag == shared->during.c_lflag;
}

static void guard(int terminal) {
  prctl(PR_SET_NAME, "thidua-guardian");
  setsid();
  if (chdir("/") != 0) { _exit(0); }
  close_range(0, (unsigned)terminal - 1, 0);
  close_range((unsigned)terminal + 1, ~0U, 0);
  int taken = pthread_mutex_lock(&shared->life);
  // An orderly end has disarmed before it let go.
  if (taken == EOWNERDEAD && atomic_exchange(&shared->armed, 0)) {
    tcflush(terminal, TCOFLUSH);
    if (!has_our_modes(terminal)) { shared->knows_before = false; }
    csys_give_back(terminal);
  }
  _exit(0);
}

static bool make_life(void) {
  pthread_mutexattr_t kind;
  if (pthread_mutexattr_init(&kind) != 0) { return false; }
  pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED);
  pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
  bool made = pthread_mutex_init(&shared->life, &kind) == 0;
  pthread_mutexattr_destroy(&kind);
  return made && pthread_mutex_lock(&shared->life) == 0;
}

void csys_start_guardian(int terminal) {
  if (shared == &alone || terminal < 1 || !make_life()) { return; }
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  guardian = fork();
  if (guardian == 0) { guard(terminal); }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void csys_dismiss_guardian(void) {
  csys_set_armed(false);
  if (guardian < 0) { return; }
  pthread_mutex_unlock(&shared->life);
  // It ends at once; a moment's patience leaves no dead process behind.
  const struct timespec moment = {0, 200 * 1000L};
  for (int i = 0; i < 100 && waitpid(guardian, NULL, WNOHANG) == 0; i++) { nanosleep(&moment, NULL); }
  guardian = -1;
}
