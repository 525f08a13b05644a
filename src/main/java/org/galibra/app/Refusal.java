package org.galibra.app;

import org.galibra.work.Problem;

/// Why a recipe makes no experiment. What was made before it stands.
///
/// @param page the page on which the recipe was changed: it says so beside what caused it
/// @param problem what stands in the way
public record Refusal(Page page, Problem problem) {}
