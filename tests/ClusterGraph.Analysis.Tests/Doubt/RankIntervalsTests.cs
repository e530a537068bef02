using ClusterGraph.Analysis.Doubt;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Doubt;

/// <summary>Rank doubt has no outside oracle; the cases are made so that the answer can be reasoned out.</summary>
public sealed class RankIntervalsTests
{
    [Theory]
    [InlineData(new string[0], CaveatCode.EmptyGraph)]
    [InlineData(new[] { "a" }, CaveatCode.TooFewNodes)]
    public void TooFew_SaysSo(string[] actors, CaveatCode reason) =>
        Run.Of(Inputs.Directed("", actors), "rank-intervals").Reason.ShouldBe(reason);

    [Fact]
    public void NobodyAnswered_SaysSo() =>
        Run.Of(Inputs.Directed("a: b") with { Respondents = [false, false] }, "rank-intervals").Reason.ShouldBe(CaveatCode.NotAsked);

    [Fact]
    public void NobodyHasARank_SaysSo() =>
        Run.Of(Inputs.Directed("", "a", "b", "c"), "rank-intervals", "measure=constraint").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void HubThatAllName_IsSafe()
    {
        // Twenty actors name the hub and nobody else: whoever is silent, the hub stays first.
        var result = Run.Of(Inputs.Directed(Star), "rank-intervals");
        (result.Of("hub", "low30"), result.Of("hub", "high30")).ShouldBe((1, 1));
        result.Figure("firstStays30").ShouldBe(1);
    }

    [Fact]
    public void Equals_AreShownAsTies()
    {
        // Of the ten first, the hub stands alone and nine are tied: 36 pairs say nothing.
        var result = Run.Of(Inputs.Directed(Star), "rank-intervals");
        result.Value.ShouldBe(36);
        result.Figure("topPairs").ShouldBe(45);
        result.Caveats.Single(c => c.Code == CaveatCode.Tie).Count.ShouldBe(36);
        result.Tables[0].Cells.ShouldAllBe(row => row[3] == 1 && row[0] == null);
    }

    [Fact]
    public void CloseCall_IsNotSafe()
    {
        // x is named by six of thirteen, y by five. One silent actor leaves x ahead unless it is one of the six: 7 of 13.
        var links = string.Join(';', Enumerable.Range(1, 6).Select(i => $"p{i}: x").Concat(Enumerable.Range(1, 5).Select(i => $"q{i}: y")));
        var result = Run.Of(Inputs.Directed(links), "rank-intervals");
        result.Cell("unsafePairs", "x > y", "holds10")!.Value.ShouldBe(7 / 13.0, 0.12);
        result.Cell("unsafePairs", "x > y", "tied").ShouldBe(0);
        result.Of("x", "high30").ShouldBe(2);
    }

    [Fact]
    public void Values_AreThoseOfTheMeasure() =>
        Run.Of(Inputs.Undirected(Kite.Links), "rank-intervals").ShouldHold(("Diane", 6), ("Jane", 1));

    [Fact]
    public void EveryMeasureOffered_CanBeExamined()
    {
        var choices = MethodCatalogue.Find("rank-intervals").Value!.Own[0].Choices!;
        choices.ShouldBe(["degree", "betweenness", "closeness", "pagerank", "eigenvector", "constraint"]);
        foreach (var measure in choices)
        {
            var result = Run.Of(Managers.All, "rank-intervals", "layer=friendship", "samples=20", "measure=" + measure);
            result.Values.Where(v => v.Rank == 1).ShouldAllBe(v => v.More!["low30"] <= v.More["high30"], measure);
        }
    }

    [Fact]
    public void FewAnswers_AreFlagged() =>
        Run.Of(Inputs.Directed("a: b; b: c") with { Respondents = [true, true, false] }, "rank-intervals")
            .Caveats.ShouldContain(c => c.Code == CaveatCode.LowCoverage);

    [Theory]
    [InlineData(10, 0.1, 1)]
    [InlineData(10, 0.3, 3)]
    [InlineData(2, 0.1, 1)]
    [InlineData(4, 0.3, 1)]
    public void Dropout_DropsSomebodyAndNeverAll(int actors, double share, int dropped) =>
        new Dropout(Inputs.Directed("", [.. Enumerable.Range(0, actors).Select(i => $"{i}")])).Dropped(share).ShouldBe(dropped);

    [Fact]
    public void Dropout_TakesTheArcsOfWhoIsSilentAndKeepsWhatOthersTold()
    {
        // Only b remains: what a told of c goes, what b told of a stays, and a and b stay on the map.
        var input = Inputs.Of([("asks", "a: c; b: a", false), ("kin", "a: b c", true)]) with { Respondents = [true, true, false] };
        var remaining = new List<string>();
        for (var seed = 1; remaining.Count == 0; seed++)
        {
            var drawn = new Dropout(input).Draw(1, new Pcg64(seed));
            if (drawn.Respondents![1])
            {
                remaining.AddRange(drawn.Links.Sources.Select((s, i) => $"{drawn.Ids[s]}{drawn.Ids[drawn.Links.Targets[i]]}"));
                drawn.ActorCount.ShouldBe(3);
            }
        }

        remaining.ShouldBe(["ba", "ab"]);
    }

    [Fact]
    public void Percentile_IsTheNearestRank()
    {
        // Ranks of the first node in the four samples: 1, 2, 2, and none.
        var samples = new RankSamples([[9, 1], [1, 9], [2, 3], [double.NaN, 1]], lowFirst: false);
        (samples.Percentile(0, 0.05), samples.Percentile(0, 0.95)).ShouldBe((1, 2));
        samples.Before(0, 1).ShouldBe(0.25);
        samples.IsFirst(1).ShouldBe(0.75);
    }

    [Fact]
    public void Seed_DecidesAndThreadsDoNot()
    {
        Managers.All.ShouldNotDependOnThreads("rank-intervals", null, "layer=friendship", "samples=50");
        Holds("seed=1").ShouldNotBe(Holds("seed=2"));
    }

    private static IEnumerable<double?> Holds(string seed) => Run.Of(
        Managers.All, "rank-intervals", "layer=friendship", "samples=50", seed).Tables[0].Cells.SelectMany(c => c);

    private static readonly string Star = string.Join(';', Enumerable.Range(1, 20).Select(i => $"{i}: hub"));
}
