using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Informants;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Informants;

/// <summary>Methods catalogue F4 and seeds S-022; values to be checked by hand.</summary>
public sealed class InfluenceTowersTests
{
    // a is between all others and has the lowest tower; b has the highest.
    private static readonly AnalysisInput Star = Inputs.Undirected("a: b c d")
        .WithAttribute("tower", id => id switch { "a" => "1", "b" => "5", "c" => "3", _ => null })
        .WithAttribute("other", id => id switch { "a" => "2", "b" => "1", _ => null })
        .WithAttribute("stance", id => id switch { "a" => "1", "b" => "1", "c" => "-1", _ => null });

    [Fact]
    public void F4_SupportBalance()
    {
        var result = Run.Of(Star, "influence-towers", "heights=tower", "stance=stance");
        result.Value!.Value.ShouldBe(1.0 / 3, Run.Digits6);
        result.Of("c").ShouldBe(0.6);
        result.Of("d").ShouldBeNull();
    }

    [Fact]
    public void Lists_AreForTheTalk()
    {
        var result = Run.Of(Star, "influence-towers", "heights=tower", "stance=stance");
        Members(result, "powerfulOpponents").ShouldBe(["c"]);
        Members(result, "powerfulAlliesWithFewLinks").ShouldBe(["b"]);
        Members(result, "quietAllies").ShouldBe(["a"]);
        Members(result, "seenAsStrongerThanPlaced").ShouldBe(["b", "c"]);
        Members(result, "placedStrongerThanSeen").ShouldBe(["a"]);
    }

    [Fact]
    public void AcrossSessions_TheMedianRankCounts()
    {
        var result = Run.Of(Star, "influence-towers", "heights=tower,other");
        result.Of("a", "medianRank").ShouldBe(2);
        result.Of("b", "medianRank").ShouldBe(1.5);
        result.Of("c", "medianRank").ShouldBe(2);
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.NoAttribute));
    }

    [Fact]
    public void Spearman_IsThatOfRanks()
    {
        Towers.Spearman([1, 2, 3, 4], [10, 100, 1000, 10_000]).ShouldBe(1, 1e-12);
        Towers.Spearman([1, 2, 3], [3, 1, 2]).ShouldBe(-0.5, 1e-12);
        Towers.Spearman([1, 2, 3], [5, 5, 5]).ShouldBe(double.NaN);
    }

    [Fact]
    public void WrongHeightsAndStances_AreNamed()
    {
        Run.Refused(Star, "influence-towers", "heights=none").Message.ShouldContain("tower");
        Run.Refused(Star.WithAttribute("tower", _ => "-1"), "influence-towers", "heights=tower").Field.ShouldBe("heights");
        Run.Refused(Star.WithAttribute("stance", _ => "2"), "influence-towers", "heights=tower", "stance=stance").Field.ShouldBe("stance");
    }

    private static IReadOnlyList<string> Members(AnalysisResult result, string name) => result.Groups.Single(g => g.Name == name).Members;
}
