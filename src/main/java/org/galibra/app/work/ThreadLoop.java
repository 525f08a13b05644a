package org.galibra.app.work;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A loop for a thread of its own: it waits for commands, never sleeps.
final class ThreadLoop implements Loop, Runnable {
    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final Turn turn;
    private final Consumer<Throwable> fault;
    private final Consumer<Loop> ending;
    private volatile boolean ended;

    ThreadLoop(Turn turn, Consumer<Throwable> fault, Consumer<Loop> ending) {
        this.turn = turn;
        this.fault = fault;
        this.ending = ending;
    }

    @Override
    public void post(Runnable command) {
        commands.add(command);
    }

    @Override
    public void end() {
        ended = true;
        // Wakes a loop that waits.
        commands.add(() -> {});
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                obey(turn.run());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fault.accept(e);
        } finally {
            ending.accept(this);
        }
    }

    /// Waits for `nanos` or the first command, whichever comes first; then runs all that are there.
    private void obey(long nanos) throws InterruptedException {
        Runnable command = commands.poll(nanos, TimeUnit.NANOSECONDS);
        while (command != null && !ended) {
            command.run();
            command = commands.poll();
        }
    }
}
