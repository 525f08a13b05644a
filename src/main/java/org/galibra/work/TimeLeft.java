package org.galibra.work;

import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;

/// How long a piece of work will still take, by its pace so far. Used from one thread at a time.
public final class TimeLeft {
    /// Before this, a pace is a guess.
    private static final double SETTLED_SECONDS = 1;

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final LongSupplier nanoseconds;
    private String work;
    private long begun;
    private long doneThen;

    /// The time left by this machine's clock.
    public TimeLeft() {
        this(System::nanoTime);
    }

    TimeLeft(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /// The time left as words, such as `12 s left`; empty while nobody can know. Other work than
    /// before begins anew.
    public synchronized String words(String what, long done, long total) {
        long now = nanoseconds.getAsLong();
        if (!Objects.equals(work, what) || done < doneThen) {
            work = what;
            begun = now;
            doneThen = done;
        }
        double seconds = (now - begun) * 1e-9;
        if (total <= done || done == doneThen || seconds < SETTLED_SECONDS) {
            return "";
        }
        return text(seconds / (done - doneThen) * (total - done));
    }

    private static String text(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 2 * SECONDS_OF_A_MINUTE
                ? String.format(Locale.ROOT, "%d s left", whole)
                : String.format(
                        Locale.ROOT,
                        "%,d min left",
                        Math.ceilDiv(whole, (long) SECONDS_OF_A_MINUTE));
    }
}
