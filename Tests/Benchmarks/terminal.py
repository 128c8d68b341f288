#!/usr/bin/env python3
"""What the full screen costs, beside an empty Swift program on ncurses in the same run.

  python3 Tests/Benchmarks/terminal.py .build/release/thidua [UNIT_TASKS]

Prints medians: exec to content on screen, key to first byte, bytes for a cursor move and for a tick,
peak memory, bytes while idle, and syncs of one tick (where strace is there); then for each kind of
terminal and some themes the bytes of the first screen and of a cursor move, and how long Esc takes. The two programs take
turns, so that a drift of the machine touches both. Only the ratios mean anything elsewhere.
"""
import fcntl, os, pty, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time

EMPTY = """
import Glibc
import CNC
setlocale(LC_ALL, "")
initscr(); raw(); noecho()
addstr("ready")
refresh(); getch(); endwin()
"""
RUNS = 15


def build_empty(folder):
    os.makedirs(folder + "/CNC")
    with open(folder + "/CNC/module.modulemap", "w") as f:
        f.write('module CNC [system] { header "shim.h" link "ncursesw" export * }\n')
    with open(folder + "/CNC/shim.h", "w") as f:
        f.write("#define _XOPEN_SOURCE_EXTENDED 1\n#include <ncurses.h>\n")
    with open(folder + "/empty.swift", "w") as f:
        f.write(EMPTY)
    subprocess.run(["swiftc", "-O", "-I", folder + "/CNC", folder + "/empty.swift", "-o",
                    folder + "/empty", "-lncursesw", "-ltinfo"], check=True, stderr=subprocess.DEVNULL)
    return folder + "/empty"


def make_store(program, folder, unit_tasks):
    """A store with one plan whose tasks all go to twenty units."""
    store, units = folder + "/store", 20
    for number in range(1, units + 1):
        subprocess.run([program, "--store", store, "units", "add", f"Phòng Nghiệp vụ số {number}",
                        "--short", f"P{number}"], check=True, stdout=subprocess.DEVNULL)
    lines = ["Số: 1/KH-SKHCN", "", "KẾ HOẠCH", "", "Phát động phong trào thi đua năm 2026", "",
             "I. NỘI DUNG", ""]
    for number in range(unit_tasks // units):
        lines += [f"{number // 10 + 1}. Việc nhóm {number // 10 + 1}", ""] if number % 10 == 0 else []
        lines += [f"- Các phòng, đơn vị thuộc Sở làm xong việc số {number + 1} về cải cách hành chính và "
                  f"chuyển đổi số, trước ngày {10 + number % 18}/{3 + number % 9}/2026.", ""]
    with open(folder + "/plan.txt", "w") as f:
        f.write("\n".join(lines))
    subprocess.run([program, "--store", store, "import", folder + "/plan.txt", "--yes"], check=True,
                   stdout=subprocess.DEVNULL)
    return store


class Session:
    """A program in a terminal of its own."""

    def __init__(self, command, rows, columns, term="xterm-256color"):
        self.fd, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        variables = dict(os.environ, LC_ALL="C.UTF-8", TERM=term,
                         THIDUA_TODAY="2026-11-20")
        # Spawned, not forked: copying this interpreter would cost more than the program. The first
        # terminal that a new session opens becomes its own.
        actions = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(terminal), os.O_RDWR, 0),
                   (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.start = time.perf_counter()
        self.pid = os.posix_spawn(command[0], command, variables, file_actions=actions, setsid=True)
        os.close(terminal)

    def read_until(self, text, limit=10):
        """Milliseconds from the start until `text` has come, and the bytes so far."""
        seen = b""
        while text.encode() not in seen:
            if not select.select([self.fd], [], [], limit)[0]:
                sys.exit(f"“{text}” never came; the screen was:\n{seen.decode(errors='replace')}")
            seen += os.read(self.fd, 1 << 16)
        return (time.perf_counter() - self.start) * 1000, seen

    def drain(self, quiet=0.1):
        count = 0
        while select.select([self.fd], [], [], quiet)[0]:
            count += len(os.read(self.fd, 1 << 16))
        return count

    def press(self, key):
        """Milliseconds until the first byte of the answer, and all its bytes."""
        self.drain(0.02)
        start = time.perf_counter()
        os.write(self.fd, key)
        select.select([self.fd], [], [], 5)
        return (time.perf_counter() - start) * 1000, self.drain()

    def peak_memory(self):
        with open(f"/proc/{self.pid}/status") as f:
            return next(int(l.split()[1]) for l in f if l.startswith("VmHWM")) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def starts(program, empty, store, rows, columns):
    ours, theirs, memory = [], [], []
    for _ in range(RUNS):
        session = Session([empty], rows, columns)
        theirs.append(session.read_until("ready")[0])
        session.end()
        session = Session([program, "--store", store], rows, columns)
        ours.append(session.read_until("P1")[0])
        session.drain()
        memory.append(session.peak_memory())
        session.end()
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"exec to content: {a:.1f} ms, empty program {b:.1f} ms, ratio {a / b:.1f}; peak {max(memory):.1f} MB")


def keys(program, store, rows, columns):
    session = Session([program, "--store", store], rows, columns)
    _, seen = session.read_until("P1")
    first = len(seen) + session.drain()
    downs = [session.press(b"j") for _ in range(8)]
    ticks = [session.press(b" ") for _ in range(8)]
    session.drain(1)
    idle = session.drain(5)
    print(f"first screen {first} B; cursor move {statistics.median(t for t, _ in downs):.2f} ms, "
          f"{statistics.median(b for _, b in downs):.0f} B; tick {statistics.median(t for t, _ in ticks):.2f} ms, "
          f"{statistics.median(b for _, b in ticks):.0f} B; idle 5 s: {idle} B")
    if shutil.which("strace"):
        trace = tempfile.mktemp()
        tracer = subprocess.Popen(["strace", "-f", "-p", str(session.pid), "-o", trace, "-e",
                                   "trace=fsync,fdatasync"], stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        session.press(b" ")
        tracer.terminate()
        tracer.wait()
        with open(trace) as f:
            print("syncs of one tick:", sum("sync(" in line for line in f))
        os.remove(trace)
    session.end()


def looks(program, store):
    """Bytes by terminal and theme at 80x24; the answer to Esc with an input line open."""
    for term in ("xterm-256color", "tmux-256color", "screen-256color", "linux", "xterm", "vt100"):
        for theme in ("default", "dark", "light", "high-contrast"):
            session = Session([program, "--store", store, "--theme", theme], 24, 80, term)
            _, seen = session.read_until("P1")
            first = len(seen) + session.drain(0.3)
            moves = [session.press(b"j")[1] for _ in range(6)]
            waits = []
            for _ in range(5):
                session.press(b":")
                waits.append(session.press(b"\033")[0])
            idle = session.drain(2)
            print(f"  {term:16} {theme:14} first {first:5} B, move at most {max(moves):4} B, "
                  f"Esc {statistics.median(waits):5.1f} ms, idle 2 s: {idle} B")
            session.end()


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        empty = build_empty(folder + "/empty-program")
        store = make_store(program, folder, int(sys.argv[2]) if len(sys.argv) > 2 else 500)
        for rows, columns in ((24, 80), (40, 120)):
            print(f"{columns}x{rows}")
            starts(program, empty, store, rows, columns)
            keys(program, store, rows, columns)
        print("by terminal and theme, 80x24")
        looks(program, store)


main()
