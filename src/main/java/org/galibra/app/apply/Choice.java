package org.galibra.app.apply;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.study.TableReference;
import org.galibra.study.survey.SurveyPlan;

import java.util.Optional;

/// What a person chose on the page, and can take back.
///
/// @param table the survey's table with what is joined to it
/// @param mapping what its columns mean, as far as it is said by hand
/// @param plan how it is weighed
public record Choice(Optional<TableReference> table, ColumnMapping mapping, SurveyPlan plan) {
    static final Choice FIRST =
            new Choice(Optional.empty(), ColumnMapping.RECOGNISED, SurveyPlan.DEFAULT);

    /// Another table, whose columns are read as they are recognised.
    Choice withTable(TableReference other) {
        return new Choice(Optional.of(other), ColumnMapping.RECOGNISED, plan);
    }

    /// The same table with more joined to it: what was said of its columns stays.
    Choice withJoins(TableReference joined) {
        return new Choice(Optional.of(joined), mapping, plan);
    }

    Choice withMapping(ColumnMapping other) {
        return new Choice(table, other, plan);
    }

    Choice withPlan(SurveyPlan other) {
        return new Choice(table, mapping, other);
    }
}
