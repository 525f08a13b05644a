/// The inner loops of training and prediction, each in two twins behind one face: vector
/// instructions and plain Java. Arrays in, arrays out; this room uses nothing but the JDK.
///
/// *Context.* A step of the paper's network is 100,000 multiplications: a matter of microseconds,
/// unless they are lost to copies, allocations and loops that do not vectorise. *Choice.* In float,
/// galaxies as padded rows ([Galaxies]), hidden neurons in the lanes of `jdk.incubator.vector`,
/// biases as weights of a feature that is 1, so that no loop has a remainder and no lane a mask.
/// Each vector class has one species in a static final field (shared ones box), and sums over lanes
/// are formed in an order of ours (that of `reduceLanes` is free). [Kernel] chooses once, at
/// start-up: the vector twin where the module is there and the machine's vectors are wide enough to
/// have a fused multiply-add, else the scalar one. The small network's vectors have sixteen lanes
/// ([WidePanel]), or eight, two side by side, where a processor has no more: a number of a galaxy
/// then serves both. On a processor that works on sixteen in two halves, one such number a vector
/// is what takes the time: there the sums run in eights ([HalvedPanel]), a step is a tenth faster.
/// Eight lanes mostly come with sixteen registers: tiles are then four by two ([NarrowPanel],
/// [NarrowProduct]), for sums that HotSpot spills cost half the speed. Neither lanes nor tiles
/// change a bit of the result. *Consequence.* Same seed and same kernel give the same bits; another
/// kernel gives others, so the run record names it. Twins agree to 2e-5 of the largest output after
/// a step (float rounding, in another order), and drift apart as slowly as a training allows. The
/// incubator module needs `--add-modules`, and the JVM says so in one line on standard error at
/// every start.
///
/// *Context.* Deep networks, other costs and optimisers must not slow the paper's step. *Choice.*
/// [Layers] is one face of two: [OneHiddenLayer], whose plain descent moves the weights while it
/// sums the gradient, and dense layers made of matrix products, whose widths are padded to 16.
/// Costs other than the quadratic are judged galaxy by galaxy in double, which is small beside the
/// products. Every galaxy's row carries its weight. *Consequence.* The other optimisers cost the
/// small network one more pass over its weights; no step allocates.
package org.galibra.model.kernel;
