namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// What pulls a set of nodes and the rest apart by chance: its strength out and in, or its size twice under the constant
/// Potts model. Masses of sets add up.
/// </summary>
/// <param name="Out">The strength of arcs that begin in it.</param>
/// <param name="In">The strength of arcs that end in it.</param>
internal readonly record struct Mass(double Out, double In)
{
    public static Mass operator +(Mass a, Mass b) => new(a.Out + b.Out, a.In + b.In);

    public static Mass operator -(Mass a, Mass b) => new(a.Out - b.Out, a.In - b.In);

    /// <summary>The product to which the weight expected between two sets is proportional.</summary>
    public static double operator *(Mass a, Mass b) => (a.Out * b.In) + (a.In * b.Out);
}
