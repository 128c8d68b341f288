// Curses: opening, drawing, reading. No other file of the project includes <curses.h>.
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include "cterm.h"
#include "rescue.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <linux/kd.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

enum { PASTE_START = KEY_MAX + 1, PASTE_END = KEY_MAX + 2 };
enum { LARGEST_SIDE = 1000, EMPTY_READS = 16 };
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l\033[?1000l";

static SCREEN *terminal;
static WINDOW *keys;  // a pad: reading from a window would refresh it
static int empty_reads;
static int frame_fd = -1, terminal_fd = -1;
static bool is_given_back;  // stopped: the terminal is the shell's
static bool tells_mouse;

static void send(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

// Opening.

static bool use_utf8_locale(void) {
  const char *names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
      return true;
    }
  }
  return false;
}

// Whether terminfo knows the name and can clear the screen and place the cursor. Writes nothing.
static bool can_draw(const char *name) {
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) { return false; }
  bool able = cursor_address != NULL && clear_screen != NULL && !hard_copy && !generic_type;
  del_curterm(cur_term);
  return able;
}

// Colours of a terminal by its name; 0 for none, and where the name is not known.
static int terminal_colors(const char *name) {
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) { return 0; }
  int colors = tigetnum("colors");
  del_curterm(cur_term);
  return colors > 0 ? colors : 0;
}

// Terminals that Debian's ncurses-base does not know by name but that obey xterm's codes.
static const char *usable_terminal(void) {
  const char *kin[] = {"xterm", "kitty", "foot",  "alacritty", "ghostty", "wezterm", "konsole",
                       "putty", "rxvt",  "vte",   "gnome",     "iterm",   "contour", "rio",
                       "tmux",  "screen", "mintty", "vscode"};
  const char *name = getenv("TERM");
  if (!name || !*name || strlen(name) > 100) { return NULL; }
  if (can_draw(name)) { return name; }
  for (size_t i = 0; i < sizeof kin / sizeof kin[0]; i++) {
    if (strstr(name, kin[i])) {
      const char *stand_in = i == 14 || i == 15 ? "screen-256color" : "xterm-256color";
      return can_draw(stand_in) ? stand_in : NULL;
    }
  }
  return NULL;
}

// The same terminal described with more colours, where the machine has such a description.
static const char *richer_terminal(const char *name, int colors) {
  static char richer[128];
  if (!can_draw(name) || terminal_colors(name) >= colors) { return name; }
  const char *ends[] = {"-direct", "-256color"};
  for (size_t i = colors > 256 ? 0 : 1; i < 2; i++) {
    size_t stem = strcspn(name, "-");
    if (strncmp(name, "rxvt-unicode", 12) == 0) { stem = 12; }
    snprintf(richer, sizeof richer, "%.*s%s", (int)stem, name, ends[i]);
    if (terminal_colors(richer) > terminal_colors(name) && can_draw(richer)) { return richer; }
  }
  return name;
}

static char restore_text[RESTORE_TEXT];
static size_t restore_length;

static int collect(int byte) {
  if (restore_length < sizeof restore_text) { restore_text[restore_length++] = (char)byte; }
  return byte;
}

// Asked from terminfo now, because a crash handler must not.
static void remember_restore_text(void) {
  const char *capabilities[] = {exit_attribute_mode, cursor_normal, keypad_local,
                                exit_ca_mode ? exit_ca_mode : "\r\n"};
  restore_length = 0;
  for (const char *byte = paste_off; *byte; byte++) { collect(*byte); }
  for (const char *byte = tells_mouse ? mouse_off : ""; *byte; byte++) { collect(*byte); }
  for (size_t i = 0; i < sizeof capabilities / sizeof capabilities[0]; i++) {
    if (capabilities[i]) { tputs(capabilities[i], 1, collect); }
  }
  csys_remember_restore_text(restore_text, restore_length);
}

enum cterm_status cterm_open(int colors) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) { return CTERM_NOT_A_TERMINAL; }
  if (!use_utf8_locale()) { return CTERM_NO_UTF8; }
  const char *name = usable_terminal();
  if (!name) { return CTERM_UNKNOWN_TERMINAL; }
  name = richer_terminal(name, colors);
  csys_share();
  csys_remember_modes();
  if (!csys_start()) { return CTERM_NO_RESOURCES; }
  use_env(FALSE), use_tioctl(TRUE);  // the size is the terminal's, not LINES and COLUMNS
  terminal = newterm(name, stdout, stdin);
  if (!terminal) { return csys_disarm(), CTERM_UNKNOWN_TERMINAL; }
  remember_restore_text();
  csys_arm();
  raw(), noecho(), nonl();
  typeahead(-1);  // otherwise a waiting key breaks off an update half way
  idlok(stdscr, TRUE);
  set_escdelay(25);
  if (has_colors()) { start_color(), use_default_colors(); }
  keys = newpad(1, 1);
  if (!keys) { return cterm_close(), CTERM_NO_RESOURCES; }
  keypad(keys, TRUE), nodelay(keys, TRUE);
  define_key(NULL, KEY_MOUSE);  // it would take the beginning of a report and leave its numbers
  define_key("\033[200~", PASTE_START), define_key("\033[201~", PASTE_END);
  csys_remember_own_modes();
  send(paste_on);
  return CTERM_OK;
}

void cterm_ask_background(void) {
  if (terminal) { send("\033]11;?\033\\"); }
}

int cterm_console_has(const uint32_t *scalars, int count) {
  static struct unipair pairs[8192];
  struct unimapdesc map = {.entry_ct = sizeof pairs / sizeof pairs[0], .entries = pairs};
  if (ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) != 0) { return -1; }
  for (int i = 0; i < count; i++) {
    int place = 0;
    while (place < map.entry_ct && pairs[place].unicode != scalars[i]) { place++; }
    if (place == map.entry_ct) { return 0; }
  }
  return 1;
}

void cterm_close(void) {
  if (!terminal) { return; }
  if (is_given_back) {
    // Ended while stopped: there is nothing left to give back, and what is there is another's.
  } else if (cterm_termination()) {
    csys_restore();  // endwin() waits until the terminal has read all; it may never
  } else {
    send(paste_off);
    if (tells_mouse) { send(mouse_off); }
    endwin();
  }
  tells_mouse = false;
  csys_disarm();
  terminal = NULL;  // not delscreen(): it would free what a late draw still touches
}

bool cterm_lend(void) {
  if (!terminal || cterm_termination()) { return false; }
  send(paste_off);
  if (tells_mouse) { send(mouse_off); }
  endwin();
  is_given_back = true;
  csys_set_armed(false);
  return true;
}

void cterm_take_back(void) {
  if (!terminal || !is_given_back || csys_is_ending()) { return; }
  reset_prog_mode();
  is_given_back = false;
  csys_set_armed(true);
  cterm_redraw();
  send(paste_on);
  if (tells_mouse) { send(mouse_on); }
}

void cterm_use_mouse(bool on) {
  if (!terminal || on == tells_mouse || cterm_termination()) { return; }
  if (!on) { send(mouse_off); }
  tells_mouse = on;
  remember_restore_text();  // before it is on and after it is off: a kill in between must find it
  if (on) { send(mouse_on); }
}

void cterm_suspend(void) {
  if (!cterm_lend()) { return; }
  csys_stop_self();
  cterm_take_back();  // when ending in the background, touching the modes would stop us again
}

// Drawing.

int cterm_rows(void) { return terminal ? getmaxy(stdscr) : 0; }
int cterm_columns(void) { return terminal ? getmaxx(stdscr) : 0; }
int cterm_colors(void) { return terminal && has_colors() ? COLORS : 0; }

void cterm_erase(void) {
  if (terminal) { erase(); }
}

static attr_t curses_attributes(unsigned attributes) {
  return (attributes & CTERM_BOLD ? A_BOLD : 0) | (attributes & CTERM_REVERSE ? A_REVERSE : 0) |
         (attributes & CTERM_UNDERLINE ? A_UNDERLINE : 0) |
         (attributes & CTERM_DIM ? A_DIM : 0) | (attributes & CTERM_ITALIC ? A_ITALIC : 0);
}

static void set_cell(cchar_t *cell, const uint32_t *scalars, attr_t attributes, int pair) {
  wchar_t text[CTERM_CLUSTER + 1] = {(wchar_t)scalars[0]};
  for (int i = 1, end = 1; i < CTERM_CLUSTER && scalars[i] != 0; i++) {
    if (wcwidth((wchar_t)scalars[i]) == 0) { text[end++] = (wchar_t)scalars[i]; }
  }
  setcchar(cell, text, attributes, 0, &pair);
}

void cterm_put(int row, int column, const uint32_t *scalars, int count, int foreground,
               int background, unsigned attributes) {
  static cchar_t line[LARGEST_SIDE];
  if (!terminal || row < 0 || row >= LINES || column < 0 || column >= COLS) { return; }
  bool own = (foreground < 0 && background < 0) || !has_colors();
  int pair = own ? 0 : alloc_pair(foreground, background), used = 0;
  attr_t style = curses_attributes(attributes);
  const uint32_t unknown[] = {0xFFFD, 0}, blank[] = {' ', 0};
  for (int i = 0; i < count && used + 2 <= LARGEST_SIDE;) {
    const uint32_t *cell = scalars + (size_t)i * CTERM_CLUSTER;
    int width = i + 1 < count && cell[CTERM_CLUSTER] == 0 ? 2 : 1;
    // Where libc counts other columns than the canvas did, a mark keeps the row in line.
    bool agreed = wcwidth((wchar_t)cell[0]) == width;
    set_cell(&line[used++], agreed ? cell : cell[0] ? unknown : blank, style, pair < 0 ? 0 : pair);
    if (!agreed && width == 2) { set_cell(&line[used++], blank, style, pair < 0 ? 0 : pair); }
    i += width;
  }
  mvadd_wchnstr(row, column, line, used);
}

// Curses writes to descriptor 1 and nowhere else: for the time of one flush that is memory.
static void keep_output(bool start) {
  if (frame_fd == -1) {
    // A limit on the size of files holds for memory too: then curses writes straight to the terminal.
    struct rlimit limit;
    bool limited = getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
    frame_fd = limited ? -2 : memfd_create("frame", MFD_CLOEXEC);
    terminal_fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (frame_fd < 0 || terminal_fd < 0) { frame_fd = -2; }
  }
  if (frame_fd < 0) { return; }
  fflush(stdout);
  dup2(start ? frame_fd : terminal_fd, STDOUT_FILENO);
}

// What was kept, as long as there is memory for it.
static const uint8_t *kept_output(size_t *length) {
  static uint8_t *frame;
  static size_t room;
  off_t end = frame_fd < 0 ? 0 : lseek(frame_fd, 0, SEEK_CUR);
  *length = end > 0 ? (size_t)end : 0;
  if (*length > room) {
    uint8_t *more = realloc(frame, *length);
    if (!more) { return *length = 0, NULL; }
    frame = more, room = *length;
  }
  if (*length > 0 && pread(frame_fd, frame, *length, 0) != (ssize_t)*length) { *length = 0; }
  if (frame_fd >= 0 && ftruncate(frame_fd, 0) == 0) { lseek(frame_fd, 0, SEEK_SET); }
  return frame;
}

void cterm_write(const uint8_t *bytes, size_t length) {
  if (!terminal || cterm_termination()) { return; }
  csys_write_all(STDOUT_FILENO, (const char *)bytes, length);
}

bool cterm_obeys_ecma48(void) {
  const char *under = exit_underline_mode, *own = orig_pair;
  return under && own && strcmp(under, "\033[24m") == 0 && strcmp(own, "\033[39;49m") == 0;
}

const uint8_t *cterm_flush(int cursor_row, int cursor_column, size_t *length) {
  *length = 0;
  if (!terminal || cterm_termination()) { return NULL; }
  keep_output(true);
  bool shown = cursor_row >= 0 && cursor_row < LINES && cursor_column >= 0 && cursor_column < COLS;
  curs_set(shown ? 1 : 0);
  leaveok(stdscr, !shown);
  if (shown) { move(cursor_row, cursor_column); }
  wnoutrefresh(stdscr);
  doupdate();
  keep_output(false);
  return kept_output(length);
}

static bool is_base64(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && c != '+' && c != '/' && c != '=') { return false; }
  }
  return true;
}

void cterm_copy(const char *base64, size_t length) {
  if (!terminal || cterm_termination() || !base64 || !is_base64(base64, length)) { return; }
  fputs("\033]52;c;", stdout);
  for (size_t i = 0; i < length; i++) { fputc(base64[i], stdout); }
  send("\a");
}

void cterm_redraw(void) {
  if (!terminal || cterm_termination()) { return; }
  reset_prog_mode();
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    int height = size.ws_row < LARGEST_SIDE ? size.ws_row : LARGEST_SIDE;
    int width = size.ws_col < LARGEST_SIDE ? size.ws_col : LARGEST_SIDE;
    if (is_term_resized(height, width)) { resizeterm(height, width); }
  }
  clearok(curscr, TRUE);
}

// Reading.

static int key_from_curses(int code) {
  static const int table[][2] = {
      {KEY_UP, CTERM_KEY_UP}, {KEY_DOWN, CTERM_KEY_DOWN}, {KEY_LEFT, CTERM_KEY_LEFT},
      {KEY_RIGHT, CTERM_KEY_RIGHT}, {KEY_SR, CTERM_KEY_UP}, {KEY_SF, CTERM_KEY_DOWN},
      {KEY_SLEFT, CTERM_KEY_LEFT}, {KEY_SRIGHT, CTERM_KEY_RIGHT}, {KEY_HOME, CTERM_KEY_HOME},
      {KEY_FIND, CTERM_KEY_HOME}, {KEY_END, CTERM_KEY_END}, {KEY_SELECT, CTERM_KEY_END},
      {KEY_PPAGE, CTERM_KEY_PAGE_UP}, {KEY_NPAGE, CTERM_KEY_PAGE_DOWN},
      {KEY_ENTER, CTERM_KEY_ENTER}, {KEY_BTAB, CTERM_KEY_BACK_TAB},
      {KEY_BACKSPACE, CTERM_KEY_BACKSPACE}, {KEY_DC, CTERM_KEY_DELETE},
      {KEY_IC, CTERM_KEY_INSERT}, {PASTE_START, CTERM_KEY_PASTE_START},
      {PASTE_END, CTERM_KEY_PASTE_END}};
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
    if (table[i][0] == code) { return table[i][1]; }
  }
  return code > KEY_F0 && code <= KEY_F(63) ? CTERM_KEY_F0 + (code - KEY_F0) : CTERM_KEY_OTHER;
}

struct cterm_input cterm_read(void) {
  struct cterm_input nothing = {CTERM_NOTHING, 0};
  if (!terminal) { return nothing; }
  int code = wgetch(keys);
  while (code == KEY_RESIZE) { code = wgetch(keys); }
  if (code == ERR) {
    // A terminal that is always readable and never has a byte has gone away.
    int waiting = 0;
    bool readable = ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0;
    if (!readable || ++empty_reads > EMPTY_READS) { csys_note_hang_up(); }
    return nothing;
  }
  empty_reads = 0;
  // Curses numbers its keys from 257 up, so a byte cannot be taken for a key.
  if (code < KEY_MIN) { return (struct cterm_input){CTERM_BYTE, code & 0xFF}; }
  return (struct cterm_input){CTERM_KEY, key_from_curses(code)};
}
