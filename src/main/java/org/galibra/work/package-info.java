/// The vocabulary of long work: stop signal, progress, problem, and the helpers for work on several
/// threads. Everything may use this room; it uses nothing but the JDK.
///
/// *Context.* Readers, samplers, trainers and exporters all take longer than a blink, and each can
/// meet bad input. *Choice.* One checked exception, [GalibraException], carries a [Problem] that
/// names file, column and row, with the words of [FileFault]; one [StopSignal] asks work to end;
/// one [Progress] listens; one [Parallel] splits loops, one [Ahead] makes what comes next, one
/// [InTurn] works on several pieces and keeps their order; one [WholeFile] writes and one
/// [Checksum] signs. *Consequence.* The window and the command line catch once, word every problem
/// alike, and no result depends on the number of threads.
package org.galibra.work;
