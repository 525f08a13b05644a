package org.galibra.table.io;

import org.galibra.work.GalibraException;

import uk.ac.starlink.table.TableFormatException;

/// Carries a refusal out through a library that lets only its own exceptions pass.
final class RefusedTableException extends TableFormatException {
    private static final long serialVersionUID = 1L;

    private final GalibraException refusal;

    RefusedTableException(GalibraException refusal) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    GalibraException refusal() {
        return refusal;
    }
}
