using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Tests.Numerics;

public sealed class ChanceTestTests
{
    private static readonly double[] Drawn = [-3, 1, 2, 3];

    [Theory]
    [InlineData(2, 0.6)]
    [InlineData(4, 0.2)]
    [InlineData(-9, 1)]
    public void High_CountsTheObservedAmongThePossible(double observed, double p) => ChanceTest.High(observed, Drawn).ShouldBe(p);

    [Fact]
    public void Low_CountsFromTheOtherSide() => ChanceTest.Low(1, Drawn).ShouldBe(0.6);

    [Fact]
    public void TwoSided_CountsBothSides() => ChanceTest.TwoSided(-3, Drawn).ShouldBe(0.6);

    [Fact]
    public void Rounding_DoesNotBreakATie() => ChanceTest.High(0.1 + 0.2, [0.3]).ShouldBe(1);

    [Fact]
    public void NaN_CountsAsNotReached() => ChanceTest.High(0, [double.NaN]).ShouldBe(0.5);

    [Fact]
    public void Rounds_DrawTheSameForAnyNumberOfThreads()
    {
        ulong[] Draw(int threads)
        {
            var drawn = new ulong[1_000];
            Rounds.Do(1_000, 4, new RunOptions(threads), () => 0, (round, random, _) => drawn[round] = random.Next());
            return drawn;
        }

        Draw(2).ShouldBe(Draw(1));
        Draw(1).Distinct().Count().ShouldBe(1_000);
    }

    [Fact]
    public void Rounds_StopWhenCancelledAndTellHowFarTheyAre()
    {
        using var stop = new CancellationTokenSource();
        var told = new Told(stop);
        Should.Throw<OperationCanceledException>(() => Rounds.Do(
            640, 1, new RunOptions(1, told, stop.Token), () => 0, (_, _, _) => { }));
        told.Last.ShouldBe(0.5);
    }

    private sealed class Told(CancellationTokenSource stop) : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            if (value >= 0.5)
            {
                stop.Cancel();
            }
        }
    }
}
