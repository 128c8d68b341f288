#!/usr/bin/env python3
"""What years of steps cost: a plan with a journal of so many steps is opened, ticked and checked.

  python3 Tests/Benchmarks/history.py .build/release/thidua [STEPS …]        default 100000 1000000

The journal is written here, line by line as the program writes it (Journal.swift has the grammar), with
several writers. Prints wall time, processor time and peak memory of the first opening (no snapshot yet), of the next
ones, of one tick, of `check`, and of `check --against` an older head.
"""
import hashlib, os, shutil, subprocess, sys, tempfile, time

WRITERS = 5


def crc_table():
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = value >> 1 ^ 0x82F63B78 if value & 1 else value >> 1
        table.append(value)
    return table


TABLE = crc_table()


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = crc >> 8 ^ TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def sealed(object_text):
    data = object_text.encode()
    return data[:-1] + b',"crc":"%08x"}' % crc32c(data)


def grow(store, plan, steps):
    """Adds journals of WRITERS people: progress of one unit task after the other, and notes."""
    folder = f"{store}/plans/{plan}/journal"
    previous = ["0" * 16] * WRITERS
    numbers = [0] * WRITERS
    files = [open(f"{folder}/may{n}.nguoi{n}.jsonl", "wb") for n in range(WRITERS)]
    percent = {}
    for step in range(steps):
        who = step * 7 % WRITERS
        task = step * 13 % 400 + 1
        old = percent.get(task, 0)
        new = (old + 5) % 100
        percent[task] = new
        numbers[who] += 1
        state = ('{"is":"todo"}' if old == 0 else '{"is":"doing","percent":%d}' % old)
        after = ('{"is":"todo"}' if new == 0 else '{"is":"doing","percent":%d}' % new)
        line = sealed(
            '{"v":1,"w":"may%d.nguoi%d","n":%d,"l":%d,"t":%d,"by":"Người %d","label":"progress",'
            '"changes":[{"kind":"state","id":"t%d/p%d","old":%s,"new":%s}],"prev":"%s"}'
            % (who, who, numbers[who], step + 2, 1790000000000 + step * 1000, who, task, task % 20 + 1,
               state, after, previous[who]))
        previous[who] = hashlib.sha256(line).hexdigest()[:16]
        files[who].write(line + b"\n")
    for file in files:
        file.close()


def run(program, *arguments):
    """Seconds by the clock and of the processor, peak memory in MB, and what one call printed."""
    start = time.monotonic()
    child = subprocess.Popen([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{arguments}: {errors.decode()}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.decode()


def measure(program, steps):
    folder = tempfile.mkdtemp(prefix="history-")
    os.environ["HOME"] = folder
    os.environ.pop("XDG_STATE_HOME", None)
    try:
        store = folder + "/store"
        base = ["--store", store, "--lang", "en", "--today", "2026-06-01", "--writer", "thu"]
        for number in range(1, 21):
            run(program, *base, "units", "add", f"Phòng Nghiệp vụ số {number}", "--short", f"P{number}")
        lines = ["Số: 1/KH-SKHCN", "", "KẾ HOẠCH", "", "Phát động thi đua năm 2026", "", "I. NỘI DUNG", ""]
        for number in range(400):
            lines += [f"- Phòng Nghiệp vụ số {(number + 1) % 20 + 1} làm việc số {number + 1} trước ngày "
                      f"{10 + number % 18}/{3 + number % 9}/2026.", ""]
        with open(folder + "/plan.txt", "w") as f:
            f.write("\n".join(lines))
        run(program, *base, "import", folder + "/plan.txt", "--yes")
        plan = os.listdir(store + "/plans")
        plan = [name for name in plan if not name.startswith(".")][0]
        head = run(program, *base, "check", "--heads")[-1].splitlines()[1]
        grow(store, plan, steps)
        size = sum(os.path.getsize(f"{store}/plans/{plan}/journal/{n}")
                   for n in os.listdir(f"{store}/plans/{plan}/journal"))
        print(f"{steps} steps, {size / 1e6:.0f} MB of journals")
        for name, arguments in [
            ("first opening", ["plans"]), ("next opening", ["plans"]), ("next opening", ["plans"]),
            ("one tick", ["done", "t1/p2"]), ("check", ["check"]),
            ("check --against a head before them", ["check", "--against", head]),
        ]:
            seconds, processor, memory, _ = run(program, *base, *arguments)
            print(f"  {name:36} {seconds:7.3f} s  {processor:7.3f} s of processor  {memory:6.0f} MB")
        shutil.rmtree(folder + "/.local")
        seconds, processor, memory, output = run(program, *base, "check", "--against", head)
        print(f"  {'the same by the digest alone':36} {seconds:7.3f} s  {processor:7.3f} s of processor  "
              f"{memory:6.0f} MB  {output.strip()}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for count in [int(word) for word in sys.argv[2:]] or [100_000, 1_000_000]:
        measure(os.path.abspath(sys.argv[1]), count)
