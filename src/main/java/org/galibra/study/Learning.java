package org.galibra.study;

import org.galibra.model.Drawing;
import org.galibra.model.Schedule;
import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Optimiser;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words of recipe and command line for how to learn. A word that is not known is refused with
/// all that are.
public final class Learning {
    /// AdamW's, as PyTorch has it.
    private static final double DECAY = 0.01;

    /// The optimisers that have a name, with their usual numbers: 0.9 of the momentum kept, decay
    /// 0.01.
    public static final List<Optimiser> OPTIMISERS =
            List.of(
                    Optimiser.SGD,
                    new Optimiser.Momentum(0.9, false),
                    Optimiser.NESTEROV,
                    Optimiser.ADAM,
                    new Optimiser.Adam(DECAY));

    private Learning() {}

    public static Preset preset(String word) {
        return named("preset", Preset.values(), Preset::word, word);
    }

    public static Activation activation(String word) {
        return named("activation", Activation.values(), Activation::word, word);
    }

    public static Cost cost(String word) {
        return named("loss", Cost.values(), Cost::word, word);
    }

    public static Schedule schedule(String word) {
        return named("schedule", Schedule.values(), Schedule::word, word);
    }

    public static Drawing drawing(String word) {
        return named("drawing", Drawing.values(), Drawing::word, word);
    }

    /// One of [#OPTIMISERS].
    public static Optimiser optimiser(String word) {
        return named("optimiser", OPTIMISERS.toArray(Optimiser[]::new), Optimiser::word, word);
    }

    private static <T> T named(String what, T[] all, Function<T, String> name, String word) {
        return Arrays.stream(all)
                .filter(each -> name.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is %s; this version knows %s"
                                        .formatted(
                                                what,
                                                word,
                                                Arrays.stream(all)
                                                        .map(name)
                                                        .collect(Collectors.joining(", ")))));
    }
}
