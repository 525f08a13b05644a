package org.galibra.app.data;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.catalogue.ColumnSummary;
import org.galibra.work.GalibraException;
import org.galibra.work.Parallel;
import org.galibra.work.Problem;
import org.galibra.work.StopSignal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/// The summaries of the columns, made away from the screen and shown as they come. One that is made
/// is not made again unless its column comes to mean something else.
final class Summaries {
    /// Columns between two looks at the stop signal and two reports.
    private static final int BLOCK = 8;

    private final Work work;
    private final Consumer<Throwable> fault;
    private final Slot slot = new Slot("summaries of columns");
    private final Map<String, ColumnSummary> ready = new HashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final Map<String, Object> meanings = new HashMap<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper troubles = new ReadOnlyLongWrapper();
    private long current;

    /// How a summary is made.
    @FunctionalInterface
    interface Maker {
        ColumnSummary make(StopSignal stop) throws GalibraException;
    }

    /// A summary that is wanted.
    ///
    /// @param column whose, by name
    /// @param meaning equal as long as the column means the same
    record Wanted(String column, Object meaning, Maker maker) {}

    /// What a request has come to.
    private record Come(
            long request,
            Map<String, ColumnSummary> summaries,
            Map<String, Problem> problems,
            double share) {
        private Come upTo(double part) {
            return new Come(request, summaries, problems, part);
        }
    }

    /// Summaries that work makes; what goes wrong in it goes to `fault`.
    Summaries(Work work, Consumer<Throwable> fault) {
        this.work = work;
        this.fault = fault;
    }

    /// The summary of the column of this name, as soon as there is one; while a new one is made,
    /// the one before.
    Optional<ColumnSummary> of(String column) {
        return Optional.ofNullable(ready.get(column));
    }

    /// Why a column cannot be read as it is asked for.
    Optional<Problem> problem(String column) {
        return Optional.ofNullable(problems.get(column));
    }

    /// Grows whenever other columns than before cannot be read.
    ReadOnlyLongProperty troublesProperty() {
        return troubles.getReadOnlyProperty();
    }

    /// Grows whenever there is something new to show.
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The share of the wanted summaries that is ready, 0 to 1.
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /// Forgets everything: another table has been opened, whose columns may have the same names.
    void forget() {
        meanings.clear();
        ready.clear();
        problems.clear();
    }

    /// Asks for the summaries of these columns and no others, the first ones first.
    void want(List<Wanted> wanted) {
        List<Wanted> open =
                wanted.stream()
                        .filter(one -> !one.meaning().equals(meanings.get(one.column())))
                        .toList();
        Set<String> columns = wanted.stream().map(Wanted::column).collect(Collectors.toSet());
        meanings.keySet().retainAll(columns);
        ready.keySet().retainAll(columns);
        if (problems.keySet().retainAll(columns)) {
            troubles.set(troubles.get() + 1);
        }
        share.set(open.isEmpty() ? 1 : 0);
        current++;
        revision.set(revision.get() + 1);
        if (open.isEmpty()) {
            work.cancel(slot);
        } else {
            begin(open, current);
        }
    }

    private void begin(List<Wanted> open, long request) {
        var come = new Come(request, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), 1);
        var byName = new HashMap<String, Wanted>();
        open.forEach(one -> byName.put(one.column(), one));
        Consumer<Come> show = work.conflate(Work.NUMBERS, news -> news, news -> take(news, byName));
        work.<Come>latest(
                slot,
                stop -> {
                    make(open, come, stop, part -> show.accept(come.upTo(part)));
                    return come;
                },
                ending -> {
                    switch (ending) {
                        case Ending.Done<Come>(var news) -> take(news, byName);
                        case Ending.Failed<Come>(var thrown) -> fault.accept(thrown);
                        case Ending.Refused<Come> _, Ending.Cancelled<Come> _ -> {}
                    }
                });
    }

    private static void make(List<Wanted> open, Come come, StopSignal stop, DoubleConsumer share) {
        var done = new AtomicInteger();
        for (int from = 0; from < open.size() && !stop.isStopped(); from += BLOCK) {
            List<Wanted> block = open.subList(from, Math.min(open.size(), from + BLOCK));
            Parallel.blocks(
                    block.size(),
                    1,
                    (first, last) -> {
                        Wanted one = block.get(first);
                        try {
                            come.summaries().put(one.column(), one.maker().make(stop));
                        } catch (GalibraException e) {
                            come.problems().put(one.column(), e.problem());
                        } catch (CancellationException _) {
                            // Nobody waits for the rest.
                        }
                        share.accept((double) done.incrementAndGet() / open.size());
                    });
        }
    }

    private void take(Come news, Map<String, Wanted> byName) {
        if (news.request() != current) {
            return;
        }
        var troubled = Map.copyOf(problems);
        // What is taken is not taken again with the next news.
        for (String name : news.summaries().keySet()) {
            ready.put(name, news.summaries().remove(name));
            problems.remove(name);
            meanings.put(name, byName.get(name).meaning());
        }
        for (String name : news.problems().keySet()) {
            problems.put(name, news.problems().remove(name));
            ready.remove(name);
            meanings.put(name, byName.get(name).meaning());
        }
        if (!troubled.equals(problems)) {
            troubles.set(troubles.get() + 1);
        }
        share.set(Math.max(share.get(), news.share()));
        revision.set(revision.get() + 1);
    }
}
