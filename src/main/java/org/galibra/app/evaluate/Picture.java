package org.galibra.app.evaluate;

import org.galibra.figure.AgainstPlan;
import org.galibra.figure.Marks;
import org.galibra.figure.PerformancePlan;

import java.util.List;
import java.util.Optional;

/// All that the page shows of one judgement, computed.
///
/// @param judgement what is shown
/// @param look how it is looked at
/// @param performance Fig. 3
/// @param against the residuals against another quantity
/// @param quantities what they can be drawn against
/// @param masses the selected galaxies in the upper row of Fig. 3, one for each set
/// @param strips the same in its residual strips
/// @param residuals the same in the histogram of residuals
/// @param others the same against the other quantity
/// @param passport of the chosen galaxy
record Picture(
        Judgement judgement,
        Look look,
        PerformancePlan performance,
        AgainstPlan against,
        List<Quantity> quantities,
        List<Marks> masses,
        List<Marks> strips,
        Marks residuals,
        Marks others,
        Optional<Passport> passport) {
    Picture {
        quantities = List.copyOf(quantities);
        masses = List.copyOf(masses);
        strips = List.copyOf(strips);
    }
}
