package org.galibra.app.work;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// The toolkit as such: without a person in front of it, for commands that look at the window; its
/// pulses; and what goes wrong on its thread.
public final class Screen {
    private Screen() {}

    /// Starts the toolkit without a display, does something there and waits for its result. The
    /// toolkit cannot start a second time in one run of the program.
    ///
    /// @param begin begins on the screen's thread and completes the future when it is done
    /// @throws IllegalStateException if `begin`, or what followed it on that thread, failed
    public static <T> T withoutDisplay(Consumer<CompletableFuture<T>> begin) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var result = new CompletableFuture<T>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            onFault(result::completeExceptionally);
            try {
                begin.accept(result);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            Platform.exit();
        }
    }

    /// Lets `fault` hear what is thrown on the screen's thread and caught by nobody. To be called
    /// on that thread.
    public static void onFault(Consumer<Throwable> fault) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, thrown) -> fault.accept(thrown));
    }

    /// Runs `action` on the screen's thread after the pulse that follows, when what was changed has
    /// been laid out.
    public static void afterPulse(Runnable action) {
        var timer =
                new AnimationTimer() {
                    private int pulses;

                    @Override
                    public void handle(long now) {
                        pulses++;
                        if (pulses > 1) {
                            stop();
                            action.run();
                        }
                    }
                };
        timer.start();
    }

    /// Measures every pulse, in nanoseconds, until the returned timer is stopped: from its first
    /// animation to the first task after it. Tasks that were waiting are counted in, so that this
    /// is an upper bound.
    public static AnimationTimer watchPulses(LongConsumer nanos) {
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        long began = System.nanoTime();
                        Platform.runLater(() -> nanos.accept(System.nanoTime() - began));
                    }
                };
        timer.start();
        return timer;
    }
}
