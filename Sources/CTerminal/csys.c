// Signals, waiting, standard error and the rescue of the terminal when the program cannot do it.
//
// Termination signals are taken by a thread of their own, because the main thread may sit in a
// write to a terminal that no longer reads. The thread tells the main loop; if the loop has not
// taken notice within 1.5 s, or has not closed within 10 s, the thread ends the process itself.
#define _GNU_SOURCE
#include "cterm.h"
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { NOTICE_MILLISECONDS = 1500, CLOSE_MILLISECONDS = 10000, TAIL = 4000 };

static const int ending[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
static const int screen[] = {SIGWINCH, SIGTSTP, SIGCONT};
static const int crashing[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
#define COUNT(list) (sizeof(list) / sizeof(list)[0])

static int wake_fd = -1, signal_fd = -1, rescue_fd = -1, memory_fd = -1, real_error_fd = -1;
static atomic_int armed, ended_by, noticed;
static struct termios modes;
static bool have_modes;
static char restore_text[512];
static size_t restore_length;
static char crash_stack[65536];

// Descriptors and limits.

void cterm_guard_descriptors(void) {
  for (int fd = 0; fd <= 2; fd++) {
    if (fcntl(fd, F_GETFD) < 0 && errno == EBADF) {
      int opened = open("/dev/null", fd == 0 ? O_RDONLY : O_WRONLY);
      if (opened >= 0 && opened != fd) { dup2(opened, fd), close(opened); }
    }
  }
}

void cterm_forbid_dumps(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  for (size_t i = 0; i < COUNT(crashing); i++) { signal(crashing[i], SIG_DFL); }
  // The limit does not hold where the kernel hands cores to a program; nor may others of this
  // account look into the memory. A program started from here begins anew.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool cterm_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

// Rescue: everything here is async-signal-safe and never blocks.

static void write_all(int fd, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(fd, bytes, length);
    if (written < 0 && errno == EINTR) { continue; }
    if (written <= 0) { return; }
    bytes += written, length -= (size_t)written;
  }
}

// What the runtime said goes to the real standard error, without anything a terminal would obey.
static void print_error_tail(void) {
  static char tail[TAIL];
  off_t size = memory_fd < 0 ? 0 : lseek(memory_fd, 0, SEEK_END);
  if (size <= 0 || real_error_fd < 0) { return; }
  ssize_t length = pread(memory_fd, tail, TAIL, size > TAIL ? size - TAIL : 0);
  for (ssize_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)tail[i];
    bool c1 = byte >= 0x80 && byte < 0xA0 && i > 0 && (unsigned char)tail[i - 1] == 0xC2;
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) { tail[i] = '?'; }
    if (c1) { tail[i - 1] = tail[i] = '?'; }
  }
  if (length > 0) { write_all(real_error_fd, tail, (size_t)length); }
}

void csys_restore(void) {
  // TCSANOW: draining, as curses does, would wait for ever on a terminal that does not read.
  if (have_modes) { tcsetattr(0, TCSANOW, &modes); }
  write_all(rescue_fd, restore_text, restore_length);
}

static void on_crash(int number) {
  if (atomic_exchange(&armed, 0)) {
    csys_restore();
    print_error_tail();
  }
  signal(number, SIG_DFL);
  raise(number);
}

// The watch thread.

static long long now_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void end_process(int number) {
  if (atomic_exchange(&armed, 0)) {
    tcflush(1, TCOFLUSH);  // nobody reads what is queued; without this the next line has no room
    csys_restore();
    print_error_tail();
  }
  _exit(128 + number);
}

static void *watch(void *argument) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < COUNT(ending); i++) { sigaddset(&set, ending[i]); }
  const struct timespec tick = {0, 100 * 1000000L};
  int pending = 0;
  long long since = 0;
  for (;;) {
    int number = pending ? sigtimedwait(&set, NULL, &tick) : sigwaitinfo(&set, NULL);
    if (number > 0 && !pending) {
      pending = number, since = now_milliseconds();
      atomic_store(&ended_by, number);
      cterm_wake();
    }
    if (!pending) { continue; }
    long long limit = atomic_load(&noticed) ? CLOSE_MILLISECONDS : NOTICE_MILLISECONDS;
    if (now_milliseconds() - since >= limit) { end_process(pending); }
  }
  return argument;
}

static void mask_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < COUNT(ending); i++) { sigaddset(&set, ending[i]); }
  for (size_t i = 0; i < COUNT(screen); i++) { sigaddset(&set, screen[i]); }
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

bool csys_start(void) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < COUNT(screen); i++) { sigaddset(&set, screen[i]); }
  mask_signals();
  wake_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  signal_fd = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (wake_fd < 0 || signal_fd < 0) { return false; }
  pthread_t thread;
  if (pthread_create(&thread, NULL, watch, NULL) != 0) { return false; }
  pthread_detach(thread);
  return true;
}

void csys_remember_modes(void) { have_modes = tcgetattr(0, &modes) == 0; }

void csys_remember_restore_text(const char *text, size_t length) {
  restore_length = length < sizeof restore_text ? length : sizeof restore_text;
  memcpy(restore_text, text, restore_length);
}

// Signals that would end the process and mean nothing to it: the screen must outlive them.
static void ignore_strangers(void) {
  const int strangers[] = {SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
                           SIGIO,   SIGPWR,  SIGXCPU, SIGXFSZ, SIGSTKFLT};
  for (size_t i = 0; i < COUNT(strangers); i++) { signal(strangers[i], SIG_IGN); }
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) { signal(number, SIG_IGN); }
}

// A description of its own, so that O_NONBLOCK here does not reach the shell's.
static int open_rescue(void) {
  const int flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  int fd = open("/proc/self/fd/1", flags);
  if (fd < 0) { fd = open("/dev/tty", flags); }
  return fd < 0 ? fcntl(1, F_DUPFD_CLOEXEC, 3) : fd;
}

// Messages would land in the middle of the screen; a file or a pipe takes them as ever.
static void keep_errors_off_the_screen(void) {
  if (!isatty(2)) { return; }
  real_error_fd = fcntl(2, F_DUPFD_CLOEXEC, 3);
  memory_fd = memfd_create("standard-error", MFD_CLOEXEC);
  if (memory_fd < 0 || real_error_fd < 0) { return; }
  fcntl(memory_fd, F_SETFL, O_APPEND);
  dup2(memory_fd, 2);
}

void csys_arm(void) {
  rescue_fd = open_rescue();
  keep_errors_off_the_screen();
  const stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  for (size_t i = 0; i < COUNT(crashing); i++) { sigaction(crashing[i], &action, NULL); }
  ignore_strangers();
  atomic_store(&armed, 1);
}

void csys_disarm(void) {
  if (!atomic_exchange(&armed, 0)) { return; }
  if (memory_fd >= 0 && real_error_fd >= 0) { dup2(real_error_fd, 2); }
  print_error_tail();
}

void csys_stop_self(void) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // TSTP, not STOP: the kernel drops it where no shell could continue the group (ForceCommand).
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  pthread_sigmask(SIG_BLOCK, &stop, NULL);
}

// Waiting.

void cterm_wake(void) {
  const uint64_t one = 1;
  if (wake_fd >= 0 && write(wake_fd, &one, sizeof one) < 0) { return; }  // full means: already set
}

void csys_note_hang_up(void) {
  int none = 0;
  atomic_compare_exchange_strong(&ended_by, &none, SIGHUP);
}

int cterm_termination(void) { return atomic_load(&ended_by); }

static int read_signals(void) {
  struct signalfd_siginfo info;
  int flags = 0;
  while (read(signal_fd, &info, sizeof info) == (ssize_t)sizeof info) {
    flags |= info.ssi_signo == SIGTSTP ? CTERM_STOP : CTERM_RESIZED;
  }
  if (flags & CTERM_RESIZED) { cterm_redraw(); }
  return flags;
}

int cterm_wait(int timeout_milliseconds) {
  struct pollfd fds[] = {{0, POLLIN, 0}, {signal_fd, POLLIN, 0}, {wake_fd, POLLIN, 0}};
  int flags = 0;
  if (!cterm_termination()) {
    int ready = poll(fds, COUNT(fds), timeout_milliseconds);
    if (ready < 0 && errno != EINTR) { csys_note_hang_up(); }
  }
  if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)) { csys_note_hang_up(); }
  if (fds[0].revents & POLLIN) { flags |= CTERM_INPUT; }
  if (fds[1].revents & POLLIN) { flags |= read_signals(); }
  uint64_t count;
  if ((fds[2].revents & POLLIN) && read(wake_fd, &count, sizeof count) > 0) {
    flags |= CTERM_WOKEN;
  }
  if (cterm_termination()) {
    atomic_store(&noticed, 1);
    flags |= CTERM_TERMINATED;
  }
  return flags;
}
