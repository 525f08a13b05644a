package org.galibra;

/// The launcher.
public final class Galibra {
    private Galibra() {}

    public static void main(String[] arguments) {
        System.out.println("galibra " + arguments.length);
    }
}
