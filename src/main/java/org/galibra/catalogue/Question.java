package org.galibra.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/// Something about a table's columns that the program will not decide alone.
///
/// @param id the same for the same question of another reading, such as `vega:W1`
/// @param needed whether nothing can be trained before it is answered
/// @param what what was found, with numbers and units; one sentence without its full stop
/// @param evidence what follows from the first answer, one sentence; may be empty
/// @param answers the proposed one first, its opposite last
public record Question(
        String id, boolean needed, String what, String evidence, List<Answer> answers) {
    /// One way to answer.
    ///
    /// @param label a button's text, such as `Convert to AB`
    /// @param option what says the same on the command line, such as `--map Ks=M_K`
    /// @param mapping the mapping once it is answered so
    public record Answer(String label, String option, ColumnMapping mapping) {}

    public Question {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a question needs an answer: " + what);
        }
    }

    /// What the program proposes.
    public Answer proposed() {
        return answers.getFirst();
    }

    /// Leaving things as they are, or else the last way.
    public Answer opposite() {
        return answers.getLast();
    }

    /// The question as one sentence of advice on the command line.
    public String advice() {
        if (proposed().option().isEmpty()) {
            return what;
        }
        return needed
                ? what + "; to decide: " + options()
                : what + "; to change it: " + proposed().option();
    }

    /// The ways to answer as the command line takes them: `--missing M_u=99 or --value M_u=99`.
    public String options() {
        return answers.stream()
                .map(Answer::option)
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" or "));
    }
}
