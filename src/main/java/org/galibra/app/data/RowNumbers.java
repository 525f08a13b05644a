package org.galibra.app.data;

import javafx.collections.ObservableListBase;

/// The rows of a table as a list of their numbers, from 0; takes no memory, however many there are.
final class RowNumbers extends ObservableListBase<Integer> {
    private final int size;

    RowNumbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
