package org.galibra.photometry;

/// A colour: the magnitude in `blue` minus the magnitude in `red`, in mag.
public record Colour(Band blue, Band red) {
    public String name() {
        return blue.name() + "−" + red.name();
    }
}
