// Between the parts of CTerminal: cterm.c (curses), csys.c (signals, descriptors), guardian.c.
#ifndef RESCUE_H
#define RESCUE_H

#include <stdbool.h>
#include <stddef.h>

/// Blocks the signals, starts the watch thread and the wake descriptor. False without resources.
bool csys_start(void);
/// Whether an ending signal has come while the process was stopped.
bool csys_is_ending(void);

enum { RESTORE_TEXT = 512 };  // most bytes that bring a terminal back

/// Makes the memory that program and guardian share; before anything is remembered.
void csys_share(void);
/// Remembers the terminal's modes as they are now; before curses changes them.
void csys_remember_modes(void);
/// Remembers the modes that the screen uses, to know them again.
void csys_remember_own_modes(void);
/// The bytes that bring the terminal back; copied.
void csys_remember_restore_text(const char *text, size_t length);
/// Says whether the terminal is ours, so that whoever ends the program gives it back; whether it
/// was. Async-signal-safe.
bool csys_set_armed(bool armed);
/// Writes all of it, or as much as the descriptor takes. Async-signal-safe.
void csys_write_all(int descriptor, const char *bytes, size_t length);
/// Gives the modes and the screen back through the descriptor, without blocking where that does
/// not. Async-signal-safe.
void csys_give_back(int descriptor);
/// Starts the process that watches over the terminal; before any thread. Best effort.
void csys_start_guardian(int terminal);
/// Tells the guardian that nothing is left to do; it ends.
void csys_dismiss_guardian(void);

/// From now on a crash or a stuck end restores the terminal; standard error goes to memory.
void csys_arm(void);
/// The ordinary end: no rescue any more; standard error is real again and its tail is printed.
void csys_disarm(void);
/// Restores the modes and the screen without curses and without blocking.
void csys_restore(void);
/// Stops the process group as Ctrl-Z in a cooked terminal does.
void csys_stop_self(void);
/// Marks the terminal as gone.
void csys_note_hang_up(void);

#endif
