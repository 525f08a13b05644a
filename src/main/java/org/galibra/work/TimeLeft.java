package org.galibra.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;

/// How long a piece of work will still take, by its pace over the later half of the time that it
/// has taken so far: a program that has just begun is slow, and what it does first says little of
/// the rest. Used from one thread at a time.
public final class TimeLeft {
    /// Before this, a pace is a guess.
    private static final double SETTLED_SECONDS = 1;

    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final long BETWEEN_MARKS = 50_000_000;

    private final LongSupplier nanoseconds;
    private String work;
    private long begun;

    /// How far it had come when, the earliest first; the first is that from which the pace is told.
    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long at, long done) {}

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
        if (!Objects.equals(work, what) || done < marks.getLast().done()) {
            work = what;
            begun = now;
            marks.clear();
            marks.add(new Mark(now, done));
        }
        Mark from = from(now - (now - begun) / 2);
        if (now - marks.getLast().at() >= BETWEEN_MARKS) {
            marks.add(new Mark(now, done));
        }
        if (total <= done || done == from.done() || (now - begun) * 1e-9 < SETTLED_SECONDS) {
            return "";
        }
        return text((now - from.at()) * 1e-9 / (done - from.done()) * (total - done));
    }

    /// The last mark that is not later than this; those before it are forgotten.
    private Mark from(long time) {
        Mark from = marks.removeFirst();
        while (!marks.isEmpty() && marks.getFirst().at() <= time) {
            from = marks.removeFirst();
        }
        marks.addFirst(from);
        return from;
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
