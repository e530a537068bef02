using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Tests.Numerics;

public sealed class Pcg64Tests
{
    [Fact]
    public void SameSeedAndStream_DrawTheSame() => new Pcg64(7, 3).Next().ShouldBe(new Pcg64(7, 3).Next());

    [Fact]
    public void OtherStream_DrawsOtherwise() => new Pcg64(7, 3).Next().ShouldNotBe(new Pcg64(7, 4).Next());

    [Fact]
    public void NextInt_IsEven()
    {
        var (random, counts) = (new Pcg64(1), new int[6]);
        for (var i = 0; i < 60_000; i++)
        {
            counts[random.NextInt(6)]++;
        }

        counts.ShouldAllBe(c => Math.Abs(c - 10_000) < 400);
    }

    [Fact]
    public void NextDouble_StaysBelowOneAndAveragesOneHalf()
    {
        var random = new Pcg64(2);
        var draws = Enumerable.Range(0, 100_000).Select(_ => random.NextDouble()).ToList();
        draws.ShouldAllBe(d => d >= 0 && d < 1);
        draws.Average().ShouldBe(0.5, 0.005);
    }

    [Fact]
    public void Shuffle_KeepsEverybody()
    {
        var items = Enumerable.Range(0, 50).ToArray();
        new Pcg64(3).Shuffle<int>(items);
        items.ShouldNotBe(Enumerable.Range(0, 50).ToArray());
        items.Order().ShouldBe(Enumerable.Range(0, 50));
    }
}
