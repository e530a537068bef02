using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Communities;

/// <summary>Oracle values: exact integer programmes, and leidenalg 0.9.1.</summary>
public sealed class LeidenTests
{
    private static readonly string[] KarateBlocks =
        ["1 2 3 4 8 12 13 14 18 20 22", "24 25 26 28 29 32", "5 6 7 11 17", "9 10 15 16 19 21 23 27 30 31 33 34"];

    [Fact]
    public void B5_Karate()
    {
        var result = Run.Of(Inputs.Undirected(Karate.Links), "leiden");
        result.Value!.Value.ShouldBe(0.419790, Run.Digits6);
        Blocks(result).ShouldBe(KarateBlocks);
        result.Figure("stability")!.Value.ShouldBeInRange(0.9, 1);
        result.Figure("bestRuns")!.Value.ShouldBeInRange(25, 50);
    }

    [Theory]
    [InlineData("", 0.371466, "the split that Zachary found, with 9 on the officer's side")]
    [InlineData("9", 0.358235, "networkx's labels, which put 9 with Mr. Hi")]
    public void B5_ModularityOfTheTwoFactions(string more, double modularity, string split)
    {
        var input = Inputs.Undirected(Karate.Links);
        string[] hi = [.. "1 2 3 4 5 6 7 8 11 12 13 14 17 18 20 22".Split(' '), more];
        var factions = input.Ids.Select(id => hi.Contains(id) ? 0 : 1).ToArray();
        CommunityQuality.Of(input.Graph(), factions).ShouldBe(modularity, Run.Digits6, split);
    }

    [Fact]
    public void B5_KarateWithWeights()
    {
        var result = Run.Of(Inputs.Undirected(Karate.Links).WithStrengths(Karate.Weights), "leiden", "weight=strength");
        result.Value!.Value.ShouldBe(0.444904, Run.Digits6);
        Blocks(result).ShouldBe(KarateBlocks);
    }

    [Fact]
    public void B5_FlorentineMarriages()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage), "leiden");
        result.Value!.Value.ShouldBe(0.39875, Run.Digits6);
        result.Groups.Select(g => g.Members.Count).ShouldBe([6, 5, 4]);
    }

    [Fact]
    public void B5_Kite() => Run.Of(Inputs.Undirected(Kite.Links), "leiden").Value!.Value.ShouldBe(0.222222, Run.Digits6);

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Undirected(""), "leiden").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void NoTies_LeavesEverybodyAlone()
    {
        var result = Run.Of(Inputs.Undirected("", "a", "b"), "leiden");
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NoTies);
        Blocks(result).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Isolates_StayAlone() =>
        Blocks(Run.Of(Inputs.Undirected("a: b", "c"), "leiden")).ShouldBe(["a b", "c"]);

    // A ring in one direction between two triangles: following arcs, a b c and d e f belong together.
    [Fact]
    public void Directed_UsesStrengthsOutAndIn()
    {
        var result = Run.Of(Inputs.Directed("a: b; b: c; c: a d; d: e; e: f; f: d"), "leiden");
        Blocks(result).ShouldBe(["a b c", "d e f"]);
        result.Value!.Value.ShouldBe((6.0 / 7) - ((4.0 * 3 / 49) + (3.0 * 4 / 49)), Run.Digits6);
    }

    // A ring of 30 cliques of 5: modularity joins neighbours (Fortunato and Barthelemy 2007), the Potts model does not.
    [Fact]
    public void ConstantPotts_HasNoResolutionLimit()
    {
        var ring = Inputs.Undirected(RingOfCliques(30, 5));
        Run.Of(ring, "leiden").Groups.Count.ShouldBeLessThan(30);
        var result = Run.Of(ring, "leiden", "goal=cpm", "resolution=0.2");
        result.Groups.Count.ShouldBe(30);
        result.Value!.Value.ShouldBe(30 * (10 - (0.2 * 10)), Run.Digits6);
    }

    [Fact]
    public void Resolution_MakesSmallerGroups()
    {
        Run.Of(Inputs.Undirected(Kite.Links), "leiden", "resolution=0.01").Groups.Count.ShouldBe(1);
        Run.Of(Inputs.Undirected(Kite.Links), "leiden", "resolution=100").Groups.Count.ShouldBe(10);
    }

    [Fact]
    public void Rerun_GivesTheSame()
    {
        var input = Inputs.Undirected(Karate.Links);
        var settings = new Dictionary<string, string> { ["seed"] = "4", ["runs"] = "9" };
        var one = MethodRunner.Run(input, "leiden", settings).Value!;
        var two = MethodRunner.Run(input, "leiden", settings, new RunOptions(2)).Value!;
        two.Figures.ShouldBe(one.Figures);
        two.Values.Select(v => v.Value).ShouldBe(one.Values.Select(v => v.Value));
        two.Groups.Select(g => g.Name).ShouldBe(one.Groups.Select(g => g.Name));
    }

    [Fact]
    public void OneRun_SaysNothingAboutStability() =>
        Run.Of(Inputs.Undirected(Kite.Links), "leiden", "runs=1").Figure("stability").ShouldBeNull();

    // 25, 26 and 32 have three links inside each; the lowest id stands.
    [Fact]
    public void Groups_AreNamedByTheirMostCentralMembers() =>
        Run.Of(Inputs.Undirected(Karate.Links), "leiden", "seed=11").Groups.Select(g => g.Name).ShouldBe(["34", "1", "25", "6"]);

    [Fact]
    public void Groups_KeepTheNamesOfBefore()
    {
        string[] north = ["5", "6", "7", "1"];
        string[] south = ["11", "17"];
        var input = Inputs.Undirected(Karate.Links)
            .WithAttribute("before", id => north.Contains(id) ? "north" : south.Contains(id) ? "south" : null);
        var result = Run.Of(input, "leiden", "previous=before");
        result.Groups.Select(g => g.Name).ShouldBe(["34", "1", "25", "north"]);
    }

    [Fact]
    public void Explanation_CanBeReadAloud() => Run.Of(Inputs.Undirected(Karate.Links), "leiden").Explanation.ShouldBe(
        "The network falls into 4 groups; the largest has 12 actors around 34.");

    private static string[] Blocks(AnalysisResult result) =>
        [.. result.Groups.Select(g => string.Join(' ', g.Members)).Order(StringComparer.Ordinal)];

    private static string RingOfCliques(int cliques, int size) => string.Join("; ", Enumerable.Range(0, cliques * size).Select(v =>
    {
        var (clique, place) = (v / size, v % size);
        var mates = Enumerable.Range(place + 1, size - place - 1).Select(p => (clique * size) + p);
        return $"{v}: {string.Join(' ', place == 0 ? mates.Append((((clique + 1) % cliques) * size) + 1) : mates)}";
    }));
}
