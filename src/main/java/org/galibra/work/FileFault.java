package org.galibra.work;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What went wrong with a file, in words: Java's own messages are often no more than its path.
public final class FileFault {
    private FileFault() {}

    /// A clause such as `permission denied`.
    public static String in(IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file of this name stands in the way";
            case FileSystemException f when f.getReason() != null -> lowered(f.getReason());
            case EOFException _ -> "it ends too early";
            case CharacterCodingException _ -> "it is not UTF-8 text";
            default -> fault.getMessage() == null ? "no reason given" : lowered(fault.getMessage());
        };
    }

    /// Faults stand in the middle of a sentence.
    private static String lowered(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
