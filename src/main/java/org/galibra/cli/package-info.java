/// The command line: arguments, exit codes, and the only home of standard streams.
///
/// *Context.* Everything that the window does can be measured from a shell. *Choice.* One class per
/// command, each a thin reading of arguments into a [org.galibra.study.Recipe]; results go to
/// standard output, everything else to standard error. *Consequence.* Exit codes are decided in one
/// place, [CommandLineInterface]: 0 done, 1 a fault of the program, 2 wrong usage, 3 unusable
/// input, 130 interrupted.
package org.galibra.cli;
