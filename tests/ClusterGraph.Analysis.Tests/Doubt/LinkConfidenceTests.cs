using ClusterGraph.Analysis.Doubt;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Tests.Doubt;

public sealed class LinkConfidenceTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(2, 0, 0.876712)]
    [InlineData(2, 1, 0.612440)]
    public void F8_Pooled(int yes, int no, double expected) =>
        LinkConfidence.Pool(yes, no).ShouldBe(expected, Run.Digits6);

    [Fact]
    public void NobodySpoke_IsThePrior() => LinkConfidence.Pool(0, 0).ShouldBe(0.1, 1e-12);

    [Fact]
    public void Document_WeighsMoreThanOneInformant()
    {
        // Odds 1/9 times 95: 95 / 104.
        LinkConfidence.Pool(0, 0, documents: 1).ShouldBe(0.913462, Run.Digits6);
        LinkConfidence.Pool(0, 0, documents: 1).ShouldBeGreaterThan(LinkConfidence.Pool(1, 0));
    }

    [Fact]
    public void Age_HalvesTheDistanceToThePriorEveryThreeYears()
    {
        // One yes, three years ago: odds 1/9 times the square root of 8.
        LinkConfidence.Pool(1, 0, years: 3).ShouldBe(0.239121, Run.Digits6);
        LinkConfidence.Pool(1, 0, years: 300).ShouldBe(0.1, 1e-9);
    }

    [Fact]
    public void Map_PoolsWhatSeveralPeopleSaid()
    {
        var input = MapInput.From(Map(
            Said("both", null, Stance.Asserts, Stance.Asserts), Said("disputed", null, Stance.Asserts, Stance.Asserts, Stance.Disputes),
            Said("one", null, Stance.Asserts), Said("stated", 0.4, Stance.Asserts, Stance.Asserts)));
        var sure = input.Links.Ids!.Zip(input.Links.Confidences!).ToDictionary(p => p.First, p => p.Second);
        sure["both"].ShouldBe(0.876712, Run.Digits6);
        sure["disputed"].ShouldBe(0.612440, Run.Digits6);
        sure["one"].ShouldBe(1);
        sure["stated"].ShouldBe(0.4);
    }

    private static Link Said(string id, double? confidence, params Stance[] stances) => new()
    {
        Id = new(id),
        Source = new("a"),
        Target = new(id + "-end"),
        Type = new("sellsTo"),
        Confidence = confidence,
        Assertions = [.. stances.Select((stance, i) => new Assertion { By = new($"p{i}"), Stance = stance, At = Day })],
    };

    private static MapSnapshot Map(params Link[] links)
    {
        var assembled = MapAssembler.Assemble(new MapId("m"),
        [
            new MapHead { Title = "Said" },
            new Actor { Id = new("a"), Name = "a", Type = new("producer.small") },
            .. links.Select(l => new Actor { Id = l.Target, Name = l.Target.Value, Type = new("trade.buyer") }),
            .. links,
        ]);
        assembled.Problems.ShouldBeEmpty();
        return assembled.Map!;
    }
}
