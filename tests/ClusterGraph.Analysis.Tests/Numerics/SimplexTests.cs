using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Tests.Numerics;

public sealed class SimplexTests
{
    private static readonly double None = double.PositiveInfinity;

    /// <summary>Hillier and Lieberman, Introduction to Operations Research: the Wyndor Glass Co. prints 2, 6, profit 36, shadow prices 0, 3/2, 1.</summary>
    [Fact]
    public void ProductMix_OfWyndorGlass()
    {
        var found = Solve([3, 5], [None, None], ([1, 0], 4), ([0, 2], 12), ([3, 2], 18));
        found.Amount.ShouldBe(36, 1e-9);
        found.Values.ShouldBe([2, 6], 1e-9);
        Enumerable.Range(0, 3).Select(found.PriceOfRow).ShouldBe([0, 1.5, 1], 1e-9);
    }

    /// <summary>The same with the first row as a bound: one more of the third plant gains 1, a bound of 4 nothing.</summary>
    [Fact]
    public void Bounds_AreRowsInShort()
    {
        var found = Solve([3, 5], [4, 6], ([3, 2], 18));
        found.Amount.ShouldBe(36, 1e-9);
        found.PriceOfBound(0).ShouldBe(0);
        found.PriceOfBound(1).ShouldBe(3, 1e-9);
        found.IsAtBound(1).ShouldBeTrue();
        found.IsAtBound(0).ShouldBeFalse();
    }

    /// <summary>Klee and Minty 1972, in the form of 5 to the power i: every corner of a cube lies on the slow way; the best is 5^n.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(12)]
    public void KleeMintyCube(int n)
    {
        var rows = Enumerable.Range(1, n).Select(i => (
            Enumerable.Range(1, n).Select(j => j < i ? Math.Pow(2, i - j + 1) : j == i ? 1.0 : 0).ToArray(), Math.Pow(5, i)));
        var found = Solve(
            [.. Enumerable.Range(1, n).Select(j => Math.Pow(2, n - j))], [.. Enumerable.Repeat(None, n)], [.. rows]);
        found.Amount.ShouldBe(Math.Pow(5, n), Math.Pow(5, n) * 1e-9);
        found.Values[n - 1].ShouldBe(Math.Pow(5, n), Math.Pow(5, n) * 1e-9);
    }

    /// <summary>Beale 1955: the dearest column runs in a circle of six steps here; the best is 5/4.</summary>
    [Fact]
    public void Beale_DoesNotRunInACircle()
    {
        var found = Solve(
            [0.75, -20, 0.5, -6], [None, None, None, None],
            ([0.25, -8, -1, 9], 0), ([0.5, -12, -0.5, 3], 0), ([0, 0, 1, 0], 1));
        found.Amount.ShouldBe(1.25, 1e-9);
        found.Values.ShouldBe([1, 0, 1, 0], 1e-9);
    }

    /// <summary>Cormen et al., Introduction to Algorithms, chapter 29 on the first solution: 14/9 and 10/9 give 2.</summary>
    [Fact]
    public void Cormen_BeginsOutside()
    {
        var found = Solve([2, -1], [None, None], ([2, -1], 2), ([1, -5], -4));
        found.Amount.ShouldBe(2, 1e-9);
        found.Values.Zip([2.0, -1.0], (x, c) => x * c).Sum().ShouldBe(2, 1e-9);
    }

    /// <summary>Cormen et al., exercises 29.1-6 and 29.1-7.</summary>
    [Fact]
    public void Cormen_InfeasibleAndUnbounded()
    {
        Solve([3, -2], [None, None], ([1, 1], 2), ([-2, -2], -10)).Status.ShouldBe(SimplexStatus.Infeasible);
        Solve([1, -1], [None, None], ([-2, 1], -1), ([-1, -2], -2)).Status.ShouldBe(SimplexStatus.Unbounded);
    }

    [Fact]
    public void NothingToChoose()
    {
        Solve([], []).Amount.ShouldBe(0);
        Solve([1], [3]).Amount.ShouldBe(3);
        Solve([1], [0]).Amount.ShouldBe(0);
        Solve([1], [None]).Status.ShouldBe(SimplexStatus.Unbounded);
        Solve([-1], [None], ([1], 2)).Amount.ShouldBe(0);
    }

    [Fact]
    public void TooMuchWork_IsSaid()
    {
        var program = Program([3, 5], [None, None], ([1, 0], 4), ([0, 2], 12), ([3, 2], 18));
        Simplex.Solve(program, new WorkBudget(5)).Status.ShouldBe(SimplexStatus.OverBudget);
        var rows = Enumerable.Repeat(new LinearRow([(0, 1)], 1), 4000).ToList();
        Simplex.Solve(new LinearProgram(new double[4000], new double[4000], rows), new WorkBudget(1e12)).Status
            .ShouldBe(SimplexStatus.OverBudget);
    }

    /// <summary>A bound of nothing has a price, too: what may not be made at all gains when it may.</summary>
    [Fact]
    public void BoundOfZero_CanBeRaised()
    {
        var found = Solve([2, 1], [0, None], ([1, 1], 10));
        found.Amount.ShouldBe(10, 1e-9);
        found.GainWithBounds([0], 3, new WorkBudget(1e9)).ShouldBe(3, 1e-9);
        found.GainWithoutRow(0, new WorkBudget(1e9)).ShouldBe(None);
    }

    /// <summary>
    /// A point that keeps all rows, and prices that no point can beat, prove each other to be the best (duality, von Neumann
    /// 1947): no formula of the method is repeated here. Programmes that are told to have no point are searched for one; those
    /// that grow without end reach further in a larger box.
    /// </summary>
    [Fact]
    public void RandomProgrammes_AreProvenByTheirPrices()
    {
        var proven = 0;
        for (var seed = 1; seed <= 600; seed++)
        {
            var random = new Pcg64(seed);
            var program = Random(random, 1 + random.NextInt(6), random.NextInt(7));
            var found = Simplex.Solve(program, new WorkBudget(1e9));
            if (found.Status == SimplexStatus.Optimal)
            {
                ShouldBeProven(program, found, seed);
                proven++;
            }
            else if (found.Status == SimplexStatus.Unbounded)
            {
                ShouldGrow(program, seed);
            }
            else
            {
                HasPoint(program, random).ShouldBeFalse($"seed {seed}");
            }
        }

        proven.ShouldBeGreaterThan(250);
    }

    /// <summary>What raised bounds gain from the best point on is what solving anew gains.</summary>
    [Fact]
    public void RandomProgrammes_GainsAreThoseOfSolvingAnew()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Pcg64(seed);
            var program = Random(random, 2 + random.NextInt(6), 1 + random.NextInt(6));
            var found = Simplex.Solve(program, new WorkBudget(1e9));
            if (found.Status != SimplexStatus.Optimal)
            {
                continue;
            }

            int[] raised = [.. Enumerable.Range(0, program.Variables).Where(_ => random.NextInt(2) == 0 || program.Variables == 1)];
            double[] bounds = [.. program.Bounds.Select((b, j) => raised.Contains(j) ? b + 1.5 : b)];
            ShouldGain(found.GainWithBounds(raised, 1.5, new WorkBudget(1e9)), program with { Bounds = bounds }, found.Amount, seed);
            ShouldGain(found.GainWithoutRow(0, new WorkBudget(1e9)), program with { Rows = [.. program.Rows.Skip(1)] }, found.Amount, seed);
        }
    }

    /// <summary>Grams and tons in one programme: the same as in one unit.</summary>
    [Fact]
    public void EntriesOfVeryDifferentSize()
    {
        // 1 of the second needs 1e7 of the first, of which there are 3e9; and 1e-7 of the third, of which there are 5e-5.
        var found = Solve([0, 1, 0], [3e9, None, 5e-5], ([-1, 1e7, 0], 0), ([0, 1e-7, -1], 0));
        found.Amount.ShouldBe(300, 1e-6);
        found.PriceOfBound(0).ShouldBe(1e-7, 1e-15);
        found.PriceOfBound(2).ShouldBe(0);
    }

    private static void ShouldGain(double gain, LinearProgram other, double before, int seed)
    {
        var anew = Simplex.Solve(other, new WorkBudget(1e9));
        if (anew.Status == SimplexStatus.Unbounded)
        {
            gain.ShouldBe(None, $"seed {seed}");
        }
        else
        {
            gain.ShouldBe(anew.Amount - before, 1e-7, $"seed {seed}");
        }
    }

    private static void ShouldBeProven(LinearProgram program, Simplex found, int seed)
    {
        double[] rows = [.. Enumerable.Range(0, program.Rows.Count).Select(found.PriceOfRow)];
        double[] bounds = [.. Enumerable.Range(0, program.Variables).Select(found.PriceOfBound)];
        for (var j = 0; j < program.Variables; j++)
        {
            found.Values[j].ShouldBeInRange(-1e-7, program.Bounds[j] + 1e-7, $"seed {seed}");
            var price = bounds[j] + program.Rows.Select((r, i) => rows[i] * r.Terms.Where(t => t.Variable == j).Sum(t => t.Factor)).Sum();
            price.ShouldBeGreaterThanOrEqualTo(program.Objective[j] - 1e-7, $"seed {seed}");
        }

        foreach (var row in program.Rows)
        {
            row.Terms.Sum(t => t.Factor * found.Values[t.Variable]).ShouldBeLessThanOrEqualTo(row.Limit + 1e-7, $"seed {seed}");
        }

        var worth = program.Rows.Select((r, i) => rows[i] * r.Limit).Sum()
            + program.Bounds.Select((b, j) => bounds[j] == 0 ? 0 : bounds[j] * b).Sum();
        worth.ShouldBe(found.Amount, 1e-6, $"seed {seed}");
    }

    private static void ShouldGrow(LinearProgram program, int seed)
    {
        ShouldBeProven(program with { Objective = new double[program.Variables] }, Boxed(program with { Objective = new double[program.Variables] }, None), seed);
        var near = Boxed(program, 1000).Amount;
        Boxed(program, 2000).Amount.ShouldBeGreaterThan(near + 100, $"seed {seed}");
    }

    private static Simplex Boxed(LinearProgram program, double most) =>
        Simplex.Solve(program with { Bounds = [.. program.Bounds.Select(b => Math.Min(b, most))] }, new WorkBudget(1e9));

    // Points drawn in a wide box, and pushed towards rows that they break.
    private static bool HasPoint(LinearProgram program, Pcg64 random)
    {
        for (var draw = 0; draw < 20; draw++)
        {
            double[] point = [.. program.Bounds.Select(b => random.NextDouble() * Math.Min(b, 20))];
            for (var push = 0; push < 500; push++)
            {
                var broken = program.Rows.FirstOrDefault(r => r.Terms.Sum(t => t.Factor * point[t.Variable]) > r.Limit + 1e-9);
                if (broken is null)
                {
                    return true;
                }

                var over = broken.Terms.Sum(t => t.Factor * point[t.Variable]) - broken.Limit;
                var size = broken.Terms.Sum(t => t.Factor * t.Factor);
                if (size == 0)
                {
                    return false;
                }

                foreach (var (variable, factor) in broken.Terms)
                {
                    point[variable] = Math.Clamp(point[variable] - (1.1 * over * factor / size), 0, program.Bounds[variable]);
                }
            }
        }

        return false;
    }

    private static LinearProgram Random(Pcg64 random, int variables, int rows) => new(
        [.. Enumerable.Range(0, variables).Select(_ => random.NextInt(9) - 3.0)],
        [.. Enumerable.Range(0, variables).Select(_ => random.NextInt(3) == 0 ? None : random.NextInt(6))],
        [.. Enumerable.Range(0, rows).Select(_ => new LinearRow(
            [.. Enumerable.Range(0, variables).Where(_ => random.NextInt(3) > 0).Select(v => (v, random.NextInt(11) - 4.0))],
            random.NextInt(12) - 3.0))]);

    private static Simplex Solve(double[] objective, double[] bounds, params (double[] Factors, double Limit)[] rows) =>
        Simplex.Solve(Program(objective, bounds, rows), new WorkBudget(1e9));

    private static LinearProgram Program(double[] objective, double[] bounds, params (double[] Factors, double Limit)[] rows) => new(
        objective, bounds,
        [.. rows.Select(r => new LinearRow([.. r.Factors.Select((f, j) => (j, f))], r.Limit))]);
}
