// The program: parse the call, run it, exit.

import Glibc

exit(Program.run(Array(CommandLine.arguments.dropFirst())))
