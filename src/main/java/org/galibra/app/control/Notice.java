package org.galibra.app.control;

import org.galibra.work.Problem;

import java.util.List;
import java.util.Optional;

/// Something that a page has to say beside what caused it.
///
/// @param tone how serious it is
/// @param place where it happened, or an empty string
/// @param text what happened and what to do, in whole sentences
/// @param fix the words on the button that mends it, or the prompt of `choices`, if there is one
/// @param choices what a person may choose from to mend it; empty where a button does
public record Notice(
        Tone tone, String place, String text, Optional<String> fix, List<String> choices) {
    public Notice {
        choices = List.copyOf(choices);
    }

    /// How serious a notice is.
    public enum Tone {
        WARNING,
        ERROR
    }

    /// What was wrong with an input.
    public static Notice of(Problem problem) {
        String text = sentence(problem.reason()) + sentence(problem.remedy());
        return new Notice(Tone.ERROR, problem.place(), text.strip(), Optional.empty(), List.of());
    }

    /// A fault of the program: it is logged elsewhere, and said here without its trace.
    public static Notice of(Throwable fault) {
        return new Notice(
                Tone.ERROR,
                "",
                "A fault of the program: "
                        + fault.getClass().getSimpleName()
                        + (fault.getMessage() == null ? "" : ", " + fault.getMessage())
                        + ". What you had is kept.",
                Optional.empty(),
                List.of());
    }

    public static Notice warning(String text) {
        return new Notice(Tone.WARNING, "", text, Optional.empty(), List.of());
    }

    /// The same with a button that says `words`.
    public Notice fixedBy(String words) {
        return new Notice(tone, place, text, Optional.of(words), List.of());
    }

    /// The same with something to choose.
    ///
    /// @param prompt what is chosen
    public Notice with(String prompt, List<String> offered) {
        return new Notice(tone, place, text, Optional.of(prompt), offered);
    }

    /// Words with a capital at their beginning, a full stop and a blank at their end.
    public static String sentence(String words) {
        if (words.isEmpty()) {
            return "";
        }
        String capital = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return capital + words.substring(1) + ". ";
    }
}
