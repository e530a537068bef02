using System.Globalization;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Statistics;

/// <summary>Numbers by sector and by side of the boundary: the region is what is inside the cluster.</summary>
/// <param name="Sectors">The sectors.</param>
/// <param name="Inside">The sum of each measure inside, measure by measure.</param>
/// <param name="Outside">The sum of each measure outside.</param>
/// <param name="IsHidden">Which sectors have too few firms on a side to be shown, or could be worked out.</param>
/// <param name="LeftOut">How many actors have no sector or lack a number.</param>
internal sealed record SectorTable(
    IReadOnlyList<string> Sectors, double[][] Inside, double[][] Outside, bool[] IsHidden, int LeftOut)
{
    private const string Sector = "sector";
    private const string Firms = "firms";
    private const string SmallestFirms = "smallestFirms";
    private const string Reference = "reference";
    private const string All = "all";
    private const int FewestFirms = 3;

    /// <summary>Gets the parameters that all methods of sectors share.</summary>
    public static IEnumerable<Parameter> Parameters =>
    [
        Parameter.Attribute(Sector, Sector, "The attribute that holds the sector."),
        Parameter.Choice(Reference, [All, "outside"], "What the region is compared with: all actors, the region among them, or only those outside."),
        Parameter.Attribute(Firms, Graph.GroupColumns.HeadCount, "The attribute that says how many firms an actor stands for; one where the map has no such attribute."),
        Parameter.Integer(
            SmallestFirms, FewestFirms, 1, 1000,
            "Sectors with fewer firms on a side are not shown, nor those from which they could be worked out. Lower it for published data only."),
    ];

    /// <summary>Gets how many sectors are hidden.</summary>
    public int Hidden => IsHidden.Count(h => h);

    /// <summary>Tells whether the region is part of what it is compared with.</summary>
    /// <param name="context">The run.</param>
    public static bool IncludesRegion(MethodContext context) => context.Parameters.Word(Reference) == All;

    /// <summary>Adds up numbers. O(n times measures).</summary>
    /// <param name="context">The run.</param>
    /// <param name="measures">The parameters that name the attributes to add.</param>
    /// <returns>The table, or an error that names the parameter at fault.</returns>
    public static Outcome<SectorTable> Read(MethodContext context, params string[] measures)
    {
        var labels = context.Labels(Sector);
        var firms = OptionalColumn.Numbers(context, Firms, Graph.GroupColumns.HeadCount, 1);
        var numbers = Array.ConvertAll(measures, context.Numbers);
        if ((labels.Error ?? firms.Error ?? Array.Find(numbers, n => !n.IsOk).Error) is { } error)
        {
            return error;
        }

        var nodes = Enumerable.Range(0, context.Graph.NodeCount).ToArray();
        foreach (var measure in measures)
        {
            if (OptionalColumn.Units(context, context.Parameters.Word(measure), nodes) is { Length: > 1 } units)
            {
                return DeprivationReader.UnitError(context.Parameters.Word(measure), units, measure);
            }
        }

        return Add(context, labels.Value!, firms.Value!, Array.ConvertAll(numbers, n => n.Value!));
    }

    /// <summary>The warnings of a table.</summary>
    /// <param name="smallest">The least number of firms shown.</param>
    public IEnumerable<Caveat> Caveats(int smallest)
    {
        if (LeftOut > 0)
        {
            yield return new Caveat(CaveatCode.NoAttribute, "Actors without a sector or a number, or with one below zero, were left out.", LeftOut);
        }

        if (Hidden > 0)
        {
            yield return new Caveat(
                CaveatCode.SmallCell,
                string.Create(CultureInfo.InvariantCulture, $"Sectors with fewer than {smallest} firms are hidden, and those from which they could be worked out."),
                Hidden);
        }
    }

    /// <summary>Reads the least number of firms shown.</summary>
    /// <param name="context">The run.</param>
    public static int SmallestOf(MethodContext context) => (int)context.Parameters.Integer(SmallestFirms);

    private static SectorTable Add(MethodContext context, string?[] labels, double[] firms, double[][] numbers)
    {
        var isInside = context.Layer.Input.Inside is { } inside ? context.Layer.PerNode(inside) : Array.ConvertAll(labels, _ => true);
        var kept = Enumerable.Range(0, labels.Length)
            .Where(v => labels[v] is not null && Array.TrueForAll(numbers, n => n[v] >= 0)).ToArray();
        string[] sectors = [.. kept.Select(v => labels[v]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var counts = new[] { Sum(true, firms), Sum(false, firms) };
        var smallest = SmallestOf(context);

        // Each side is a list with a known sum of its own; a sector is shown when both of its cells may be.
        var hidden = Array.ConvertAll(counts, side => CellShield.Parts(side, smallest));
        return new SectorTable(
            sectors, Array.ConvertAll(numbers, n => Sum(true, n)), Array.ConvertAll(numbers, n => Sum(false, n)),
            [.. sectors.Select((_, s) => hidden[0][s] || hidden[1][s])], labels.Length - kept.Length);

        double[] Sum(bool side, double[] values) =>
            [.. sectors.Select(s => kept.Where(v => isInside[v] == side && labels[v] == s).Sum(v => double.IsNaN(values[v]) ? 0 : values[v]))];
    }
}
