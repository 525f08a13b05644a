package org.galibra.app.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/// Processor time of this program's threads by what they do for a window, in s. The threads of the
/// Java machine itself (compiling, collecting) are not among them.
///
/// @param screen laying out and drawing: the screen's own thread
/// @param painting turning what was drawn into pixels, where no graphics card does
/// @param planning work beside the screen, its parallel loops included
/// @param other all else, the training foremost
public record ProcessorTime(double screen, double painting, double planning, double other) {
    /// The time that the threads of now have taken since they began.
    ///
    /// @throws UnsupportedOperationException if this Java cannot tell
    public static ProcessorTime now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var sum = new ProcessorTime(0, 0, 0, 0);
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            // A thread may end between the two questions.
            if (thread != null) {
                long nanos = threads.getThreadCpuTime(thread.getThreadId());
                sum = sum.with(thread.getThreadName(), Math.max(0, nanos) / 1e9);
            }
        }
        return sum;
    }

    /// What the calling thread has had of a processor since it began, in ns; the time of day where
    /// this Java cannot tell.
    public static long ofThisThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    ProcessorTime with(String thread, double seconds) {
        if (thread.equals("JavaFX Application Thread")) {
            return new ProcessorTime(screen + seconds, painting, planning, other);
        } else if (thread.startsWith("QuantumRenderer")) {
            return new ProcessorTime(screen, painting + seconds, planning, other);
        } else if (thread.startsWith(ScreenWork.THREADS) || thread.startsWith("ForkJoinPool")) {
            return new ProcessorTime(screen, painting, planning + seconds, other);
        }
        return new ProcessorTime(screen, painting, planning, other + seconds);
    }

    /// The time since `before`, as shares of one core over `seconds`.
    public ProcessorTime since(ProcessorTime before, double seconds) {
        return new ProcessorTime(
                (screen - before.screen) / seconds,
                (painting - before.painting) / seconds,
                (planning - before.planning) / seconds,
                (other - before.other) / seconds);
    }

    /// All that it takes to show something.
    public double shown() {
        return screen + painting + planning;
    }

    /// Shares of one core, for people.
    public String words() {
        return String.format(
                Locale.ROOT,
                "showing it takes %.2f of a core (planning %.2f, drawing %.2f, pixels %.2f), the"
                        + " training %.2f",
                shown(),
                planning,
                screen,
                painting,
                other);
    }
}
