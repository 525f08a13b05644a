/// The shared model module: network, scaling, trainer. Knows no table, no band, no figure and no
/// screen; arrays with documented shapes; uses the JDK and `work` alone.
package org.galibra.model;
