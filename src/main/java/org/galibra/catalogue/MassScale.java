package org.galibra.catalogue;

/// How a column of stellar masses is written: log10(M★/M☉) in dex, or M★ in M☉.
public enum MassScale {
    LOG,
    LINEAR;

    /// As files and the command line write it.
    public String word() {
        return this == LOG ? "log" : "linear";
    }
}
