package org.galibra.app.figures;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.galibra.figure.export.Proof;

/// Proofs as pictures of the screen.
final class Pixels {
    private Pixels() {}

    static Image of(Proof proof) {
        var image = new WritableImage(proof.width(), proof.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        proof.width(),
                        proof.height(),
                        PixelFormat.getIntArgbInstance(),
                        proof.argb(),
                        0,
                        proof.width());
        return image;
    }
}
