package org.galibra.app.control;

/// What the status bar says.
///
/// @param tone what the mark before the words tells
/// @param text what goes on, or what was done last
/// @param share the share done, 0 to 1; negative while that is unknown, NaN where nothing goes on
/// @param detail what else there is to know, such as the time left
/// @param cancellable whether it can be cancelled
public record Status(Tone tone, String text, double share, String detail, boolean cancellable) {
    /// The mark before the words.
    public enum Tone {
        QUIET,
        RUNNING,
        DONE,
        ATTENTION
    }

    /// Something that stands.
    public static Status of(Tone tone, String text, String detail) {
        return new Status(tone, text, Double.NaN, detail, false);
    }

    /// Something that goes on, can be cancelled, and has come to `done` of `total`; a total of 0
    /// means that nobody knows.
    public static Status working(String text, long done, long total) {
        double share = total > 0 ? Math.min(1, (double) done / total) : -1;
        return new Status(Tone.RUNNING, text, share, "", true);
    }

    /// The same with other words of detail, such as the time left.
    public Status with(String words) {
        return new Status(tone, text, share, words, cancellable);
    }

    /// Something that takes a moment and cannot be cancelled.
    public static Status brief(String text) {
        return new Status(Tone.RUNNING, text, -1, "", false);
    }
}
