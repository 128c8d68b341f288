// Between the two halves of CTerminal: cterm.c (curses) and csys.c (signals, descriptors).
#ifndef RESCUE_H
#define RESCUE_H

#include <stdbool.h>
#include <stddef.h>

/// Blocks the signals, starts the watch thread and the wake descriptor. False without resources.
bool csys_start(void);
/// Remembers the terminal's modes as they are now; before curses changes them.
void csys_remember_modes(void);
/// The bytes that bring the terminal back; copied.
void csys_remember_restore_text(const char *text, size_t length);
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
