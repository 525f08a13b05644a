package org.galibra.app.figures;

/// How large a proof is looked at.
enum Zoom {
    TRUE_SIZE,
    DOUBLE,
    FIT
}
