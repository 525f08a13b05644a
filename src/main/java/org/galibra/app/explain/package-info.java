/// The Explain page: what a network has learnt, read off its weights and its derivatives while it
/// learns.
///
/// *Context.* A neuron, a feature and a band stand in several figures at once, and the network
/// changes 25 times a second. *Choice.* Plans are made away from the screen, as one
/// [ExplainPicture] of one moment; what is marked is one value beside it, and every figure is shown
/// as its plan with that value. What lies under the pointer is told by the figure's own layout.
/// *Consequence.* Nothing is planned anew when the pointer moves, and a test can point at things
/// without a screen.
package org.galibra.app.explain;
