using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Statistics;

/// <summary>Location quotients as a method (methods catalogue C9).</summary>
internal static class LocationQuotientMethod
{
    private const string Largest = "largestQuotient";
    private const string Jobs = "jobs";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "location-quotient",
        Title = "Location quotient",
        Group = MethodGroup.ValueChain,
        Question = "In which sectors is this place really specialised?",
        Definition = "The share of a sector inside the cluster over its share in the reference: all actors, or only those outside. "
            + "More than 1 says specialised. Sectors with fewer than 3 firms inside or outside are hidden, and those from which "
            + "they could be worked out.",
        Source = "Porter 2003, Regional Studies 37; Isard 1960",
        Directions = [Graph.Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Attribute(Jobs, Jobs, "The attribute that holds the number of jobs, or another size, all in one unit."),
            .. SectorTable.Parameters,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Largest);
        }

        var read = SectorTable.Read(context, Jobs);
        return read.IsOk ? Build(context, read.Value) : read.Error;
    }

    private static MethodOutput Build(MethodContext context, SectorTable table)
    {
        var (inside, outside) = (table.Inside[0], table.Outside[0]);
        if (inside.Sum() <= 0 || outside.Sum() <= 0)
        {
            return OneSide(Largest) with { Caveats = [.. table.Caveats(SectorTable.SmallestOf(context))] };
        }

        var reference = SectorTable.IncludesRegion(context) ? [.. inside.Zip(outside, (a, b) => a + b)] : outside;
        var quotients = LocationQuotient.Of(inside, reference).Select((q, s) => table.IsHidden[s] ? double.NaN : q).ToArray();
        var top = Enumerable.Range(0, quotients.Length).Where(s => !double.IsNaN(quotients[s])).OrderByDescending(s => quotients[s]).FirstOrDefault(-1);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Largest, top < 0 ? double.NaN : quotients[top], CaveatCode.SmallCell),
                new("specialised", quotients.Count(q => q > 1)), new("sectors", table.Sectors.Count - table.Hidden),
            ],
            Tables =
            [
                new ResultTable(
                    "locationQuotients", ["locationQuotient", "shareHere", "shareReference"], table.Sectors,
                    [.. quotients.Select((q, s) => double.IsNaN(q)
                        ? new double?[3] : [q, inside[s] / inside.Sum(), reference[s] / reference.Sum()])]),
            ],
            Caveats = [.. table.Caveats(SectorTable.SmallestOf(context))],
            Explanation = top < 0
                ? Sentence.Of("locationQuotient.none", "No sector has enough firms to be shown.")
                : Sentence.Of(
                    "locationQuotient.top", "This place is most specialised in {0}: its share here is {1} times that in the reference.",
                    table.Sectors[top], quotients[top]),
        };
    }

    /// <summary>The output when all actors are on one side of the boundary.</summary>
    /// <param name="figures">The names of the figures that are missing.</param>
    internal static MethodOutput OneSide(params string[] figures)
    {
        var sentence = Sentence.Of(
            "sectors.oneSide", "There is nothing to compare: the numbers are all inside the cluster, or all outside. Mark the boundary of actors.");
        return new MethodOutput { Figures = [.. figures.Select(f => new Figure(f, null, CaveatCode.NoVariance))], Explanation = sentence };
    }
}
