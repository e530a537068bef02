using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Tests.Methods;

public sealed class RankingTests
{
    [Fact]
    public void Ranks_AreCompetitionRanks() => Ranking.Ranks([5, 9, 5, 1]).ShouldBe([2, 1, 2, 4]);

    [Fact]
    public void Ranks_TieValuesThatDifferOnlyByRounding() => Ranking.Ranks([0.1 + 0.2, 0.3]).ShouldBe([1, 1]);

    [Fact]
    public void Ranks_AreZeroWithoutAValue() => Ranking.Ranks([double.NaN, 2]).ShouldBe([0, 1]);

    [Fact]
    public void Ranks_CanPutSmallValuesFirst() => Ranking.Ranks([3, 1, 2], lowFirst: true).ShouldBe([3, 1, 2]);

    [Fact]
    public void Order_TakesTheLowestNodeOfATieFirst() => Ranking.Order([1, 2, 2]).ShouldBe([1, 2, 0]);
}
