using System.Text.Json;

namespace ClusterGraph.Formats.Tests.Seeds;

public sealed class SeedFigureTests
{
    public static TheoryData<string, string> Figures()
    {
        var all = new TheoryData<string, string>();
        foreach (var map in SeedMaps.Folders)
        {
            using var checks = SeedMaps.Checks(map);
            foreach (var figure in checks.RootElement.GetProperty("figures").EnumerateArray())
            {
                all.Add(map, figure.GetProperty("id").GetString()!);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Map_ReproducesThePublishedFigure(string map, string id)
    {
        using var checks = SeedMaps.Checks(map);
        var figure = checks.RootElement.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("id").GetString() == id);
        var actual = new Figure(SeedMaps.Load(map)).Value(figure.GetProperty("measure"));
        var expected = figure.GetProperty("expected");
        var says = figure.GetProperty("says").GetString();
        if (expected.ValueKind == JsonValueKind.Number)
        {
            var tolerance = figure.TryGetProperty("tolerance", out var t) ? t.GetDouble() : 0;
            Math.Abs(((double)actual) - expected.GetDouble()).ShouldBeLessThanOrEqualTo(tolerance, $"{says}: found {actual}");
        }
        else
        {
            actual.ShouldBe(expected.GetString(), says);
        }
    }
}
