package org.galibra.app.work;

/// A place for one piece of work at a time. Two slots of one name are two slots.
public final class Slot {
    private final String name;

    public Slot(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
