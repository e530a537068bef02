using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.ValueChains;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>
/// A chain with recipes, small enough to check by hand: flour and yeast become bread, bread goes to the market. The first
/// letter of an actor is its stage; who does two has both letters, such as <c>fb1</c>.
/// </summary>
internal static class Bread
{
    private const string StageLetters = "fybm";

    /// <summary>The map; sales read <c>f1 b1 80; y1 b1 4</c>, without a number where nobody knows the volume.</summary>
    public static AnalysisInput Make(string sales, double flour = 0.8, double yeast = 0.02)
    {
        var links = sales.Split(';', StringSplitOptions.TrimEntries).Select(s => s.Split(' ')).ToList();
        string[] ids = [.. links.SelectMany(l => l.Take(2)).Distinct().Order(StringComparer.Ordinal)];
        return new AnalysisInput
        {
            Ids = ids,
            Layers = [new Layer("sellsTo", "commercial")],
            Links = new LinkTable
            {
                Sources = [.. links.Select(l => Array.IndexOf(ids, l[0]))],
                Targets = [.. links.Select(l => Array.IndexOf(ids, l[1]))],
                Ids = [.. links.Select(l => $"{l[0]}-{l[1]}")],
                Volumes = [.. links.Select(l => l.Length > 2 ? double.Parse(l[2], CultureInfo.InvariantCulture) : double.NaN)],
            },
            Chain = new ChainInput
            {
                Stages =
                [
                    new("F", "Flour", Role: StageRole.Input), new("Y", "Yeast", Role: StageRole.Input), new("B", "Bakery"),
                    new("M", "Market", Role: StageRole.Market),
                ],
                Members = [.. ids.SelectMany((id, i) => id.TakeWhile(char.IsLetter).Select(c => new StageMember(i, StageLetters.IndexOf(c, StringComparison.Ordinal))))],
                Flows =
                [
                    new(0, 2, ["sellsTo"], flour), new(1, 2, ["sellsTo"], yeast), new(2, 3, ["sellsTo"]),
                ],
            },
        };
    }

    /// <summary>The map with other flows between its stages, by their numbers.</summary>
    public static AnalysisInput WithFlows(this AnalysisInput input, params (int From, int To, double PerUnit)[] flows) =>
        input with { Chain = input.Chain! with { Flows = [.. flows.Select(f => new ChainFlow(f.From, f.To, ["sellsTo"], f.PerUnit))] } };
}
