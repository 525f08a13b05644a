/// The embedded synthetic catalogue: stars → single-age populations → galaxies → survey, each step
/// a published formula or a constant tuned to real galaxies, with no library, template or data
/// file.
///
/// *Context.* The workbench must have galaxies to weigh from its first second, yet no simulation
/// may be shipped, and whoever learns on made-up galaxies must know that they are. *Choice.* One
/// class per section of a recipe: [StellarSpectrum], [StellarTracks], [InitialMassFunction]
/// (stars); [SimplePopulation], [PopulationGrid]; [GalaxyParameters] (every draw), [DiscHistory],
/// [Enrichment], [Dust], [DustEmission], [GalaxyLight]; [SyntheticCatalogue] (the table). Only
/// `StrictMath` functions and exactly specified operations are used, and each galaxy draws from its
/// own counter-based stream, [Draws]. *Consequence.* A seed gives the same bits on every platform
/// and for any number of threads; every table says `synthetic`; and the limits are known: no
/// nebular lines, no active nuclei, no clustering, one wavelength per band, no K-correction in
/// either direction.
///
/// Throughout, log is base 10, metallicity is log(Z/Z☉) with Z☉ = 0.02, luminosity densities are in
/// erg/s/Hz, luminosities in L☉, masses in M☉. "Tuned" marks a constant that was fitted to
/// DustPedia and SDSS galaxies and is no published physics.
package org.galibra.catalogue.synthetic;
