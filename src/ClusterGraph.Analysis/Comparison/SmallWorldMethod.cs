using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Small-world measures as a method (methods catalogue B7).</summary>
internal static class SmallWorldMethod
{
    private const string Sigma = "sigma";
    private const string Omega = "omega";
    private const string Rewirings = "rewirings";
    private const int FewestNodes = 30;
    private const int LeastDegree = 2;
    private const int SwapsPerLink = 10;
    private const int Lattices = 10;
    private const int TriesPerLink = 100;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "small-world",
        Title = "Small world",
        Group = MethodGroup.Comparison,
        Question = "Are there tight local groups that are still only a few steps apart?",
        Definition = "Sigma = (C / C random) / (L / L random), omega = L random / L - C / C lattice, in the largest component "
            + "without direction. C: average local clustering, 0 for fewer than two contacts. L: average distance over pairs "
            + "that reach each other. Random: mean of rewirings that keep degrees, 10 swaps a link; lattice: mean of 10 "
            + "rewirings towards a ring. Nothing is said below 30 actors or two contacts on average.",
        Source = "Watts & Strogatz 1998, Nature 393; Humphries & Gurney 2008; Telesford et al. 2011",
        Directions = [Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Integer(Rewirings, 100, 1, 10_000, "How many random networks it is compared with."),
            ChanceParameters.SeedOf("the rewirings"),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Sigma, Omega);
        }

        var pieces = WeakComponents.Of(context.Graph, context.Run);
        var largest = pieces.Count == 1
            ? context.Graph : Subgraph.Of(context.Graph, pieces.Members()[pieces.BySize()[0]]);
        return largest.NodeCount < FewestNodes || largest.LinkCount * 2L < (long)LeastDegree * largest.NodeCount
            ? TooFew() : Compare(context, largest);
    }

    private static MethodOutput Compare(MethodContext context, AnalysisGraph largest)
    {
        var rewirings = (int)context.Parameters.Integer(Rewirings);
        var drawn = new SmallWorld[rewirings + Lattices];
        Rounds.Do(
            drawn.Length, ChanceParameters.SeedOf(context), context.Run, () => 0,
            (round, random, _) => drawn[round] = round < rewirings
                ? SmallWorld.Of(new Rewiring(largest).Randomise((long)SwapsPerLink * largest.LinkCount, random))
                : new SmallWorld(
                    SmallWorld.ClusteringOf(
                        new Rewiring(largest).Latticise((long)TriesPerLink * largest.LinkCount, random)),
                    double.NaN));
        var observed = SmallWorld.Of(largest);
        var random = new SmallWorld(
            drawn.Take(rewirings).Average(d => d.Clustering), drawn.Take(rewirings).Average(d => d.Distance));
        var lattice = drawn.Skip(rewirings).Average(d => d.Clustering);
        var sigma = SmallWorld.Sigma(observed, random);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Sigma, sigma, CaveatCode.NoTies),
                Figure.Of(Omega, SmallWorld.Omega(observed, random.Distance, lattice), CaveatCode.NoTies),
                new("clustering", observed.Clustering),
                new("clusteringRandom", random.Clustering),
                new("clusteringLattice", lattice),
                new("distance", observed.Distance),
                new("distanceRandom", random.Distance),
                new("actors", largest.NodeCount),
            ],
            Caveats = [.. Caveats(context.Graph.NodeCount - largest.NodeCount)],
            Explanation = Explain(sigma, observed, random),
        };
    }

    private static IEnumerable<Caveat> Caveats(int leftOut)
    {
        if (leftOut > 0)
        {
            yield return new Caveat(CaveatCode.Disconnected, "Only the largest connected part was looked at.", leftOut);
        }
    }

    private static Sentence Explain(double sigma, SmallWorld observed, SmallWorld random) => double.IsFinite(sigma)
        ? Sentence.Of(
            "smallWorld.sigma", "Contacts of an actor know each other {0} times as often as by chance, while the way between "
            + "two actors is {1} times as long.", observed.Clustering / random.Clustering, observed.Distance / random.Distance)
        : Sentence.Of("smallWorld.noTriangles", "By chance nobody's contacts would know each other, so there is nothing to compare with.");

    private static MethodOutput TooFew()
    {
        var sentence = Sentence.Of(
            "smallWorld.tooFew", "The largest connected part is too small or too thin to say anything: it takes {0} actors "
            + "with {1} contacts on average.", FewestNodes, LeastDegree);
        return new MethodOutput
        {
            Figures = [new(Sigma, null, CaveatCode.TooFewNodes), new(Omega, null, CaveatCode.TooFewNodes)],
            Caveats = [new Caveat(CaveatCode.TooFewNodes, sentence.Text)],
            Explanation = sentence,
        };
    }
}
