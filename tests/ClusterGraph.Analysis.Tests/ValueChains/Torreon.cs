using System.Globalization;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.ValueChains;

/// <summary>
/// A map of the type of Torreón (Nadvi &amp; Barrientos 2004: ten of 360 producers make over 40 % of output). Published are
/// the 10, the 360 and the 40 %; the rest is invented: each of ten large firms sells 100 and gives orders to 35 of 350
/// small ones, which sell 4 each; the first 20 of these give orders to one of 20 workshops each, the 21st to the first
/// workshop as well; each large firm lends to the first of its small ones.
/// </summary>
internal static class Torreon
{
    private static readonly string[] Layers = ["exportsTo", "givesCreditTo", "subcontractsTo"];
    private static readonly string[] Families = ["commercial", "finance", "production"];

    /// <summary>Makes it.</summary>
    public static AnalysisInput Make()
    {
        List<(string Layer, string From, string To, double Volume)> links =
        [
            .. Some(10).Select(i => ("exportsTo", Large(i), "buyer", 100.0)),
            .. Some(350).Select(i => ("exportsTo", Small(i), "buyer", 4.0)),
            .. Some(350).Select(i => ("subcontractsTo", Large(i / 35), Small(i), double.NaN)),
            .. Some(20).Select(i => ("subcontractsTo", Small(i), Workshop(i), double.NaN)),
            ("subcontractsTo", Small(20), Workshop(0), double.NaN),
            .. Some(10).Select(i => ("givesCreditTo", Large(i), Small(35 * i), double.NaN)),
        ];
        string[] ids = [.. links.SelectMany(l => new[] { l.From, l.To }).Distinct().Order(StringComparer.Ordinal)];
        return new AnalysisInput
        {
            Ids = ids,
            Layers = [.. Layers.Zip(Families, (id, family) => new Layer(id, family))],
            Links = new LinkTable
            {
                Sources = [.. links.Select(l => Array.IndexOf(ids, l.From))],
                Targets = [.. links.Select(l => Array.IndexOf(ids, l.To))],
                Layers = [.. links.Select(l => (ushort)Array.IndexOf(Layers, l.Layer))],
                Volumes = [.. links.Select(l => l.Volume)],
            },
            Inside = [.. ids.Select(id => id != "buyer")],
        };
    }

    private static IEnumerable<int> Some(int count) => Enumerable.Range(0, count);

    private static string Large(int number) => "large-" + number.ToString("00", CultureInfo.InvariantCulture);

    private static string Small(int number) => "small-" + number.ToString("000", CultureInfo.InvariantCulture);

    private static string Workshop(int number) => "workshop-" + number.ToString("00", CultureInfo.InvariantCulture);
}
