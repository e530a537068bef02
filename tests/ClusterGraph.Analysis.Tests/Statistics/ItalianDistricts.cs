using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Statistics;

/// <summary>
/// Nadvi and Barrientos 2004, Annex I, Table A.1: employment outside and inside industrial districts in Italy, 1996 and
/// 1991, by sector.
/// </summary>
internal static class ItalianDistricts
{
    private const string Table =
        """
        food 295631 318778 150883 155278
        textiles 257170 311919 434555 510858
        leather 77928 82540 152615 161002
        wood 99538 110857 70756 75241
        paper 176038 196588 84398 87255
        coke 22112 27053 2035 2004
        chemicals 153037 182123 56205 55255
        rubber 104717 99097 93684 80340
        minerals 136975 160100 113849 116243
        metal 402805 444363 354960 340604
        machinery 284782 282473 269323 256467
        electrical 307434 350500 149581 138809
        transport 230956 289154 55572 60991
        other 134163 133709 184075 180886
        """;

    /// <summary>One actor a sector and side; how many firms they are is not published.</summary>
    public static AnalysisInput Input { get; } = Read();

    private static AnalysisInput Read()
    {
        var rows = Table.Split('\n').Select(line => line.Split(' ')).ToArray();
        var input = Inputs.Directed(string.Empty, [.. rows.SelectMany(r => new[] { r[0] + "-out", r[0] + "-in" })]);
        var byId = rows.SelectMany(r => new[] { (r[0] + "-out", r[0], r[1], r[2]), (r[0] + "-in", r[0], r[3], r[4]) })
            .ToDictionary(r => r.Item1, r => (Sector: r.Item2, After: r.Item3, Before: r.Item4));
        return (input with { Inside = [.. input.Ids.Select(id => id.EndsWith("-in", false, CultureInfo.InvariantCulture))] })
            .WithAttribute("sector", id => byId[id].Sector)
            .WithAttribute("jobsBefore", id => byId[id].Before)
            .WithAttribute("jobsAfter", id => byId[id].After);
    }
}
