package org.galibra.app.figures;

import org.galibra.figure.export.Page;
import org.galibra.figure.export.Proof;

/// A proof on its page.
///
/// @param proof the figure as pixels
/// @param page where it stands
/// @param leastLettersPoints its smallest letters at final size, in pt
record Sheet(Proof proof, Page page, double leastLettersPoints) {}
