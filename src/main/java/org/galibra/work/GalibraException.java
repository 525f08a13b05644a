package org.galibra.work;

/// Bad input: something a user can mend. Caught once, at the page or at the command line.
public final class GalibraException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    GalibraException(Problem problem) {
        this(problem, null);
    }

    GalibraException(Problem problem, Throwable cause) {
        super(problem.oneLine(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
