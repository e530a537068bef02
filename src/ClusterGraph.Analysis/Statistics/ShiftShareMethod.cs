using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Statistics;

/// <summary>Shift-share as a method (methods catalogue C9).</summary>
internal static class ShiftShareMethod
{
    private const string Regional = "regional";
    private const string Before = "jobsBefore";
    private const string After = "jobsAfter";

    private static readonly string[] Names = [Regional, "national", "mix", "change"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "shift-share",
        Title = "Shift-share",
        Group = MethodGroup.ValueChain,
        Question = "Did this place grow because of the nation, its sectors, or itself?",
        Definition = "The change inside the cluster in three parts that sum to it: national g x e, mix (g_s - g) x e, regional "
            + "(g_sr - g_s) x e, with e the number before, g the growth of the reference, g_s of the sector in it, g_sr of the "
            + "sector here. The reference is all actors, or only those outside. Sectors with fewer than 3 firms are hidden.",
        Source = "Dunn 1960, Papers of the Regional Science Association 6",
        Directions = [Graph.Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Attribute(Before, Before, "The attribute that holds the number of jobs, or another size, before."),
            Parameter.Attribute(After, After, "The attribute that holds the same number after."),
            .. SectorTable.Parameters,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Names);
        }

        var read = SectorTable.Read(context, Before, After);
        return read.IsOk ? Build(context, read.Value) : read.Error;
    }

    private static MethodOutput Build(MethodContext context, SectorTable table)
    {
        if (table.Inside[0].Sum() <= 0 || table.Outside[0].Sum() <= 0)
        {
            return LocationQuotientMethod.OneSide(Names) with { Caveats = [.. table.Caveats(SectorTable.SmallestOf(context))] };
        }

        var withRegion = SectorTable.IncludesRegion(context);
        var parts = ShiftShare.Of(table.Inside[0], table.Inside[1], Reference(0), Reference(1));
        var total = parts.Regional.Sum();
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Regional, total, CaveatCode.NoVariance), Figure.Of("national", parts.National.Sum(), CaveatCode.NoVariance),
                Figure.Of("mix", parts.Mix.Sum(), CaveatCode.NoVariance), new("change", parts.Change.Sum()),
                new("before", table.Inside[0].Sum()),
            ],
            Tables =
            [
                new ResultTable(
                    "shiftShare", ["change", "national", "mix", Regional], table.Sectors,
                    [.. table.Sectors.Select((_, s) => Cells(table.IsHidden[s], parts.Change[s], parts.National[s], parts.Mix[s], parts.Regional[s]))]),
            ],
            Caveats = [.. table.Caveats(SectorTable.SmallestOf(context))],
            Explanation = Explain(parts, total),
        };

        double[] Reference(int moment) => withRegion
            ? [.. table.Inside[moment].Zip(table.Outside[moment], (a, b) => a + b)] : table.Outside[moment];
    }

    private static double?[] Cells(bool isHidden, params double[] values) =>
        Array.ConvertAll(values, v => isHidden || !double.IsFinite(v) ? (double?)null : v);

    private static Sentence Explain(ShiftShare parts, double regional) => double.IsNaN(regional)
        ? Sentence.Of("shiftShare.newSector", "A sector here had nobody in the reference before, so that its growth has no number.")
        : Sentence.Of(
            "shiftShare.parts", "Of a change of {0}, {1} came with the nation, {2} from the mix of sectors, and {3} from this place itself.",
            parts.Change.Sum(), parts.National.Sum(), parts.Mix.Sum(), regional);
}
