using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.ValueChains;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>
/// A chain small enough to check by hand (methods catalogue C0, VC-1): raw material, design, processing, assembly, trade,
/// market; nobody designs, and raw material and market are outside.
/// </summary>
internal static class SixStages
{
    /// <summary>Who sells how much to whom.</summary>
    public const string Sales =
        """
        r1 p1 100; p1 a1 50; p1 a2 30; p1 a3 20; a1 t1 40; a1 t2 10; a2 t1 30; a3 t1 20; t1 m1 90; t2 m2 10
        """;

    private static readonly string[] Ids = ["a1", "a2", "a3", "i1", "i2", "m1", "m2", "p1", "r1", "t1", "t2"];
    private static readonly string[] StageIds = ["R", "D", "P", "A", "T", "M"];
    private static readonly string[] Goods = ["sellsTo"];

    /// <summary>The map; without some sales, or with others.</summary>
    public static AnalysisInput Make(string sales = Sales, string cooperation = "a1 a2") => Of(
        [.. Read(sales).Select(s => ("sellsTo", s.From, s.To, s.Volume)), .. Read(cooperation).Select(c => ("actsJointlyWith", c.From, c.To, c.Volume)),
            ("trains", "i1", "a1", double.NaN), ("trains", "i1", "a2", double.NaN), ("lendsTo", "i2", "t1", double.NaN)]);

    /// <summary>The map without one of its sales.</summary>
    public static AnalysisInput Without(params string[] sales) =>
        Make(string.Join("; ", Sales.Split(';', StringSplitOptions.TrimEntries).Where(s => !sales.Any(cut => s.StartsWith(cut + " ", StringComparison.Ordinal)))));

    /// <summary>The map with other stages.</summary>
    public static AnalysisInput WithStages(this AnalysisInput input, Func<ChainStage, ChainStage> change) =>
        input with { Chain = input.Chain! with { Stages = [.. input.Chain!.Stages.Select(change)] } };

    private static AnalysisInput Of(List<(string Layer, string From, string To, double Volume)> links)
    {
        string[] layers = ["actsJointlyWith", "lendsTo", "sellsTo", "trains"];
        return new AnalysisInput
        {
            Ids = Ids,
            Layers = [new Layer(layers[0], "organisation", IsUndirected: true), new Layer(layers[1], "finance"), new Layer(layers[2], "commercial"), new Layer(layers[3], "knowledge")],
            Links = new LinkTable
            {
                Sources = [.. links.Select(l => Array.IndexOf(Ids, l.From))],
                Targets = [.. links.Select(l => Array.IndexOf(Ids, l.To))],
                Ids = [.. links.Select(l => $"{l.From}-{l.To}")],
                Layers = [.. links.Select(l => (ushort)Array.IndexOf(layers, l.Layer))],
                Volumes = [.. links.Select(l => l.Volume)],
            },
            Inside = [.. Ids.Select(id => id[0] is not ('r' or 'm'))],
            Chain = Chain(),
        };
    }

    private static ChainInput Chain() => new()
    {
        Stages =
        [
            new("R", "Raw material", Role: StageRole.Input), new("D", "Design"), new("P", "Processing"), new("A", "Assembly"),
            new("T", "Trade"), new("M", "Market", Role: StageRole.Market),
        ],
        Members = [.. Ids.Select((id, i) => (Actor: i, Stage: Array.IndexOf(StageIds, id[..1].ToUpperInvariant()))).Where(m => m.Stage >= 0).Select(m => new StageMember(m.Actor, m.Stage))],
        Flows = [new(0, 2, Goods), new(1, 3, Goods), new(2, 3, Goods), new(3, 4, Goods), new(4, 5, Goods)],
        Services =
        [
            new("training", "Training", ["trains"], [.. Ids.Select(id => id == "i1")], [0, 0, 2, 2, 1, 0], IsAsked: true),
            new("finance", "Finance", ["finance"], [.. Ids.Select(id => id == "i2")], [0, 0, 0, 2, 1, 0], IsAsked: true),
        ],
        Template = "six-stages 1",
    };

    private static IEnumerable<(string From, string To, double Volume)> Read(string text) =>
        text.Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(l => l.Split(' '))
            .Select(p => (p[0], p[1], p.Length > 2 ? double.Parse(p[2], CultureInfo.InvariantCulture) : double.NaN));
}
