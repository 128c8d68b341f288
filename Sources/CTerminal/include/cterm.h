// The one door to the terminal: curses, signals and waiting, in plain C types.
// One terminal per process. Open it before the process starts any thread of its own, because the
// signal mask set here must be inherited; all calls but cterm_wake() belong to the opening thread.
#ifndef CTERM_H
#define CTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Descriptors and limits: for every command, with or without a screen.

/// Opens /dev/null on each of the descriptors 0 to 2 that is closed, so that no file opened later
/// can become "standard error" and be written into by a message.
void cterm_guard_descriptors(void);
/// Forbids core files and the language runtime's report of a crash, which prints registers and the
/// memory behind them: both would hold the office's documents.
void cterm_forbid_dumps(void);
/// Whether the descriptor is a terminal.
bool cterm_is_terminal(int descriptor);

// Opening and closing.

enum cterm_status {
  CTERM_OK = 0,
  CTERM_NOT_A_TERMINAL,     // standard input or output is no terminal
  CTERM_UNKNOWN_TERMINAL,   // TERM is unset, unknown, or cannot place the cursor
  CTERM_NO_UTF8,            // no UTF-8 locale on this machine
  CTERM_NO_RESOURCES,       // no descriptor, thread or memory left
};

/// Takes over the terminal: locale, signals, alternate screen, raw mode, bracketed paste.
/// On any status but CTERM_OK nothing was written to the terminal. Where TERM says fewer than
/// `colors`, a richer description of the same terminal is looked for; 0 takes TERM as it is.
enum cterm_status cterm_open(int colors);
/// Gives the terminal back as found, then prints what was written to standard error meanwhile
/// (when that is a terminal).
/// Does nothing when not open.
void cterm_close(void);
/// Gives the terminal back, stops the process group as Ctrl-Z does, and takes the terminal again
/// when continued. Does not stop where no shell could continue it. The screen must be redrawn.
void cterm_suspend(void);
/// Gives the terminal back for another program to use until cterm_take_back(). False, and nothing
/// happens, when the session ends.
bool cterm_lend(void);
/// Takes the terminal again after cterm_lend(). The screen must be redrawn.
void cterm_take_back(void);

/// Asks the terminal to tell of clicks, drags and the wheel (modes 1000, 1002, 1006), or no longer
/// to; it is turned off with the rest whenever the terminal is given back, also after kill -9.
void cterm_use_mouse(bool on);

/// Asks the terminal for the colour behind its letters; the answer comes as bytes to be read,
/// `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, or never.
void cterm_ask_background(void);
/// Whether the font of the Linux console that is standard output has a glyph for each of the
/// scalars: 1 or 0; -1 where it is no such console.
int cterm_console_has(const uint32_t *scalars, int count);

// Drawing: onto a memory screen; cterm_flush() sends the difference.

enum { CTERM_CLUSTER = 5 };  // scalars per cell: a base and up to four marks (as in cchar_t)
enum { CTERM_BOLD = 1, CTERM_REVERSE = 2, CTERM_UNDERLINE = 4, CTERM_DIM = 8, CTERM_ITALIC = 16 };

int cterm_rows(void);
int cterm_columns(void);
/// Number of colours, 0 without; 0x1000000 where colours are 24-bit values.
int cterm_colors(void);
/// Blanks the memory screen; cells drawn again as they were cost nothing on the line.
void cterm_erase(void);
/// Draws `count` cells of CTERM_CLUSTER scalars each (0-terminated if shorter) in one style.
/// A cell whose first scalar is 0 is the right half of the wide one before it. A colour of -1 is
/// the terminal's own. Clips at the right edge; a row or column outside draws nothing.
void cterm_put(int row, int column, const uint32_t *scalars, int count, int foreground,
               int background, unsigned attributes);
/// Asks the terminal to put a text into its clipboard, given as base64; anything else is not sent.
void cterm_copy(const char *base64, size_t length);
/// The bytes that send the difference to the terminal, with the cursor shown at the place (hidden
/// when row < 0): to be written by cterm_write, whole and before anything else is called. They stay
/// until the next call.
const uint8_t *cterm_flush(int cursor_row, int cursor_column, size_t *length);
/// Writes to the terminal; blocks as long as it does not read.
void cterm_write(const uint8_t *bytes, size_t length);
/// Whether the terminal takes attributes and colours off one by one, as ECMA-48 has it.
bool cterm_obeys_ecma48(void);
/// Takes the terminal's size and modes again; the next flush draws everything.
void cterm_redraw(void);

// Waiting and reading.

enum {
  CTERM_INPUT = 1,       // cterm_read() has something
  CTERM_RESIZED = 2,     // the size changed, or the screen must be redrawn after a stop
  CTERM_WOKEN = 4,       // cterm_wake() was called
  CTERM_STOP = 8,        // somebody sent SIGTSTP: answer as to Ctrl-Z
  CTERM_TERMINATED = 16  // see cterm_termination(); reported by every later wait
};

/// Blocks until something happens; a negative time-out waits for ever. Returns CTERM_ flags, 0 on
/// time-out. Once terminated the process has ten seconds to close, then it is ended.
int cterm_wait(int timeout_milliseconds);
/// Makes cterm_wait() return; from any thread.
void cterm_wake(void);
/// The signal that ended the session (SIGHUP also when the terminal went away), 0 when none.
int cterm_termination(void);

enum cterm_kind { CTERM_NOTHING = 0, CTERM_BYTE, CTERM_KEY };
enum cterm_key {
  CTERM_KEY_OTHER = 0,
  CTERM_KEY_UP, CTERM_KEY_DOWN, CTERM_KEY_LEFT, CTERM_KEY_RIGHT, CTERM_KEY_HOME, CTERM_KEY_END,
  CTERM_KEY_PAGE_UP, CTERM_KEY_PAGE_DOWN, CTERM_KEY_ENTER, CTERM_KEY_BACK_TAB,
  CTERM_KEY_BACKSPACE, CTERM_KEY_DELETE, CTERM_KEY_INSERT,
  CTERM_KEY_PASTE_START, CTERM_KEY_PASTE_END,
  CTERM_KEY_F0 = 100  // F1 is 101
};
struct cterm_input {
  enum cterm_kind kind;
  int value;  // CTERM_BYTE: 0 to 255; CTERM_KEY: enum cterm_key
};

/// The next byte or key that is already there; CTERM_NOTHING when there is none. Bytes, not
/// characters: curses loses a character whose bytes come in two reads.
struct cterm_input cterm_read(void);

#endif
