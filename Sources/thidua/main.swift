// The program: guard the process, run the call, exit.

import CursesScreen
import Glibc

ProcessGuards.install()
exit(Program.run(Array(CommandLine.arguments.dropFirst())))
